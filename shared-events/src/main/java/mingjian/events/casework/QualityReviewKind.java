package mingjian.events.casework;

/// 中央纪委关于案件质量评查的意见（2023年）.
public enum QualityReviewKind {
  /// 日常评查
  DAILY,
  /// 专项评查
  SPECIAL,
  /// 五年全覆盖
  FULL_COVERAGE
}
