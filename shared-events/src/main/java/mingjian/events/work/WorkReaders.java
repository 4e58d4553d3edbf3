package mingjian.events.work;

/// Who may read the files of a collection (DOMAIN 7.3, 8.1.15).
public enum WorkReaders {
  /// Working papers of the whole office; where a case is named, those who may read the case.
  OFFICE,
  /// Leaders, 案管 and those it was given to: clues, reports.
  GRANTED,
  /// Leaders and those it was given to: personal matters, relatives.
  PERSONAL
}
