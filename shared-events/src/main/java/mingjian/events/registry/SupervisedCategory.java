package mingjian.events.registry;

/// 监察对象类别, the six kinds of 监察法 15条 and two answers for the rest.
public enum SupervisedCategory {
  /// 公务员及参公管理人员（1项）
  CIVIL_SERVANT,
  /// 受委托管理公共事务的组织中从事公务的人员（2项）
  ENTRUSTED_BODY,
  /// 国有企业管理人员（3项）
  STATE_FIRM,
  /// 公办单位中从事管理的人员（4项）
  PUBLIC_INSTITUTION,
  /// 基层群众性自治组织中从事管理的人员（5项）
  VILLAGE,
  /// 其他依法履行公职的人员（6项）
  OTHER_PUBLIC_DUTY,
  /// 非监察对象
  NOT_SUPERVISED,
  /// 待核
  UNKNOWN
}
