package mingjian.query.caseaccess;

/// Why somebody may read a case, a talk or another file.
public enum AccessGround {
  /// 登记人: opened the case or planned the talk
  RECORDED_IT,
  /// 办案组成员
  TEAM,
  /// 审理人员, after hand-over
  HEARING,
  /// 谈话人
  INTERVIEWER,
  /// 承办人: it was given to them
  HANDLER,
  /// 申诉办理、案件评查人员: they look at the case again
  REVIEWER
}
