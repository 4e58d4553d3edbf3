package mingjian.events.supervision;

/// When in a tenure an audit is held.
public enum AuditKind {
  /// 离任审计（凡离必审、先审后离）
  LEAVING,
  /// 任期内审计
  IN_OFFICE,
  /// 任前审计（凡用必审、先审后用）
  BEFORE_APPOINTMENT
}
