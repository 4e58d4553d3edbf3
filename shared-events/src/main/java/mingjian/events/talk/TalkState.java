package mingjian.events.talk;

/// Where a talk stands (DOMAIN 4.2).
public enum TalkState {
  /// 未登记: nothing recorded yet.
  NONE,
  /// 已计划
  PLANNED,
  /// 已批准
  APPROVED,
  /// 已改期: the approval stands.
  RESCHEDULED,
  /// 已谈话
  HELD,
  /// 跟踪落实中
  FOLLOW_UP,
  /// 已办结
  CLOSED,
  /// 已取消
  CANCELLED
}
