package mingjian.query.leadertimeline;

/// What a later event says about an earlier entry.
public enum MarkKind {
  /// 已更正
  CORRECTED,
  /// 已澄清
  CLEARED,
  /// 申诉后变更
  CHANGED_ON_APPEAL,
  /// 申诉后撤销
  REVOKED_ON_APPEAL
}
