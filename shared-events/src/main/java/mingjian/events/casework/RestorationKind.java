package mingjian.events.casework;

/// What is put right after a decision was changed or revoked (政务处分法 59、60条).
public enum RestorationKind {
  /// 恢复名誉
  REPUTATION,
  /// 恢复职务、职级、级别
  POST,
  /// 恢复工资待遇
  PAY,
  /// 赔偿
  COMPENSATION
}
