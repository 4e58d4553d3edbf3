package mingjian.events.casework;

/// 政务处分法 57、58条.
public enum AppealOutcome {
  /// 维持
  UPHELD,
  /// 变更
  CHANGED,
  /// 撤销
  REVOKED
}
