package mingjian.events.casefile;

/// How two cases belong together.
public enum LinkKind {
  /// 串案：linked by the people who gave or took
  SERIES,
  /// 窝案：of one unit
  NEST,
  /// 同案人另案办理
  SAME_MATTER
}
