package mingjian.events.accountability;

/// The duty that comes with a position (DOMAIN 5.2). It makes a candidate and never a verdict; what a person is found to have neglected
/// is a [Responsibility].
public enum DutyTier {
  /// 第一责任：the head.
  FIRST,
  /// 领导责任：who was in charge of the field.
  LEADING,
  /// 重要领导责任：who took part in the decision.
  IMPORTANT_LEADING,
  /// 监督责任：the supervisors of the unit.
  SUPERVISION,
  /// 全面领导责任：the leading group as an organisation.
  ORGANISATION,
  /// 用人失察：who nominated.
  NOMINATION,
  /// 上级关联：shown only; whoever holds the superior to account enters a candidate of another tier by hand.
  SUPERIOR
}
