package mingjian.events.registry;

/// Whether somebody still holds office. The retired, the departed and the dead get no 政务处分 (政务处分法 27条); party sanctions remain.
public enum ServiceStatus {
  /// 在职
  IN_SERVICE,
  /// 退休
  RETIRED,
  /// 离职
  LEFT,
  /// 已故
  DECEASED,
  /// 待核
  UNKNOWN
}
