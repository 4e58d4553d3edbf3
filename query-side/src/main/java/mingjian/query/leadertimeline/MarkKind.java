package mingjian.query.leadertimeline;

/// What a later event says about an earlier entry.
public enum MarkKind {
  /// 已更正
  CORRECTED,
  /// 已澄清
  CLEARED
}
