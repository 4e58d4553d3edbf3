package mingjian.events.deliberation;

/// What was wrong with how a spending was approved. It has happened and is therefore recorded, not refused (DOMAIN 8.2).
public enum SpendingFlaw {
  /// 会签缺签（第53行）
  SIGNATURE_MISSING,
  /// 超过限额未经集体研究（第52行）
  NOT_DECIDED_COLLECTIVELY,
  /// 一支笔：只有主要负责人签字（第53行）
  HEAD_ALONE,
  /// 不直接分管的领域由主要负责人代替分管领导审批（第51行“两张皮”）
  HEAD_INSTEAD_OF_LEADER,
  /// 一人以几种身份签字
  ONE_FOR_SEVERAL
}
