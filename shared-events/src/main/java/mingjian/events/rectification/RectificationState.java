package mingjian.events.rectification;

/// Where a rectification stands (DOMAIN 4.2). 逾期 overdue is derived, not a state: see [RectificationProgress#overdue].
public enum RectificationState {
  /// 未登记: nothing recorded yet.
  NONE,
  /// 已下发
  ISSUED,
  /// 整改中
  IN_PROGRESS,
  /// 已反馈待评估
  SUBMITTED,
  /// 已退回
  RETURNED,
  /// 已验收
  ACCEPTED,
  /// 待回头看
  LOOKBACK_DUE,
  /// 已重新整改
  REOPENED,
  /// 已销号
  CLOSED,
  /// 无须整改
  DECLINED
}
