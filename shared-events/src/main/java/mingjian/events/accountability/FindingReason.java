package mingjian.events.accountability;

/// Why responsibility is established 认定理由 (DOMAIN 5.3).
public enum FindingReason {
  /// 明知不报
  KNEW_AND_KEPT_SILENT,
  /// 应发现未发现
  FAILED_TO_DISCOVER,
  /// 接报未处置
  FAILED_TO_ACT,
  /// 违规决策
  UNLAWFUL_DECISION,
  /// 未落实制度
  RULES_NOT_CARRIED_OUT,
  /// 用人失察
  NEGLIGENT_APPOINTMENT
}
