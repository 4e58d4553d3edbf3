package mingjian.events.accountability;

/// Why no review is started 不启动理由 (DOMAIN 8.2).
public enum NotStartedReason {
  /// 处分未达到启动标准
  BELOW_THRESHOLD,
  /// 与领导职责无关联
  UNRELATED_TO_DUTY,
  /// 已另行问责
  ALREADY_ACCOUNTED,
  /// 由上级或其他机关办理
  OTHER_ORGAN,
  /// 案件撤销或澄清
  CASE_FELL_AWAY,
  /// 其他：must be explained.
  OTHER
}
