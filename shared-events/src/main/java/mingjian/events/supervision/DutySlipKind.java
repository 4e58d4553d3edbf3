package mingjian.events.supervision;

/// Which paper (DOMAIN 1D rows 46 and 47).
public enum DutySlipKind {
  /// 主体责任清单（按季派发）
  DUTY_LIST,
  /// 任务单
  TASK,
  /// 廉情抄告单
  INTEGRITY_NOTICE
}
