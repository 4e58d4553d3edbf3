package mingjian.events.casefile;

/// Where a case stands as a whole. What stands before each subject is [SubjectState].
public enum CaseState {
  /// 未建档
  NOT_OPENED,
  /// 已立案
  OPENED,
  /// 审查调查中
  UNDER_INVESTIGATION,
  /// 审理中
  IN_HEARING,
  /// 已作出处理决定
  DECIDED,
  /// 已结案：every subject has an outcome
  CLOSED,
  /// 已归档
  ARCHIVED,
  /// 已撤销
  WITHDRAWN,
  /// 公开通报：only what others announced; never in the own statistics
  ANNOUNCED_ONLY
}
