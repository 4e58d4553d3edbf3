package mingjian.events.supervision;

/// What is missing in the chain 派单+抄告+约谈 when a slip is closed; it may be explained, never passed over.
public enum SlipGap {
  /// 未反馈
  NO_FEEDBACK,
  /// 反馈有问题而未提出建议
  PROBLEM_WITHOUT_RECOMMENDATION,
  /// 建议未反馈
  RECOMMENDATION_UNANSWERED,
  /// 抄告后未约谈
  NOTICE_WITHOUT_TALK,
  /// 抄告后未整改
  NOTICE_WITHOUT_RECTIFICATION
}
