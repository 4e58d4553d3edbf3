package mingjian.events;

/// What a signed-in member of the inspection body may be. Chinese words: `value.Role.*`.
public enum Role {
  /// 承办人：records the steps of the cases of the own team.
  INVESTIGATOR,
  /// 审理人员：sees a case after it was handed over; never of the investigating team.
  HEARING_OFFICER,
  /// 案管人员：numbers, registers, sees status, not content.
  CASE_ADMINISTRATOR,
  /// 承办部门负责人
  SECTION_HEAD,
  /// 分管负责人
  DEPUTY_LEAD,
  /// 主要负责人
  HEAD,
  /// 统计人员：aggregates only.
  REPORTER,
  /// 系统管理员：accounts and health, no content.
  SYSTEM_ADMINISTRATOR,
  /// 安全审计员：who did and read what, no content.
  SECURITY_AUDITOR
}
