package mingjian.events.deliberation;

/// What of a major investment is disclosed 重大投资公示 (DOMAIN 1E row 70).
public enum DisclosedPart {
  /// 论证
  APPRAISAL,
  /// 招投标
  TENDER,
  /// 审议
  DELIBERATION,
  /// 支付
  PAYMENT
}
