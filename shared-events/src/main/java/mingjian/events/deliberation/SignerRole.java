package mingjian.events.deliberation;

/// The five who sign 五方会签 (DOMAIN 1E row 53).
public enum SignerRole {
  /// 经办人
  HANDLER,
  /// 分管领导
  LEADER_IN_CHARGE,
  /// 纪检负责人
  DISCIPLINE_LEAD,
  /// 财务主管
  FINANCE_LEAD,
  /// 一把手
  UNIT_HEAD
}
