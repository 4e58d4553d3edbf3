package mingjian.events.timelimits;

/// For what a clock runs.
public enum Scope {
  /// 每人: one clock for each person the event is about
  PERSON,
  /// 每项措施: one clock for each measure of the case, by its number
  MEASURE,
  /// 每卷: one clock for the file
  FILE
}
