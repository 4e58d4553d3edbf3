package mingjian.events.export;

/// What is taken out.
public enum ExportKind {
  /// 台账: the rows of a list, as one file
  LEDGER,
  /// 过程日志: events without contents, for process mining
  PROCESS,
  /// 变更订阅: each event as it comes, for another system, until a day
  FEED
}
