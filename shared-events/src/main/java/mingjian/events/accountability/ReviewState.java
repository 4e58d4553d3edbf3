package mingjian.events.accountability;

/// Where a review stands (DOMAIN 4.2).
public enum ReviewState {
  /// 未启动：before the first event.
  NOT_STARTED,
  /// 不启动
  DISMISSED,
  /// 已启动
  OPEN,
  /// 识别责任人
  IDENTIFYING,
  /// 听取说明
  HEARING_PERSONS,
  /// 研究认定
  UNDER_DECISION,
  /// 已认定：every candidate is resolved.
  DECIDED,
  /// 已宣布
  ANNOUNCED,
  /// 已办结
  CLOSED,
  /// 重新开启
  REOPENED
}
