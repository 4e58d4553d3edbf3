package mingjian.events.casefile;

/// Where one subject of a case stands (DOMAIN 4.2). Before a decision nobody is called an offender.
public enum SubjectState {
  /// 公开通报：only what others announced
  ANNOUNCED_ONLY,
  /// 审查调查中
  UNDER_INVESTIGATION,
  /// 事实材料已见面
  FACTS_SERVED,
  /// 已移送审理
  TRANSFERRED_TO_HEARING,
  /// 审理中
  IN_HEARING,
  /// 已退回补充审查调查
  RETURNED_FOR_INVESTIGATION,
  /// 已作出处理决定
  DECIDED,
  /// 已处分
  SANCTIONED,
  /// 已免予处分
  EXEMPTED,
  /// 不予处分
  NOT_SANCTIONED,
  /// 已移送检察机关审查起诉
  TRANSFERRED_TO_PROCURATORATE,
  /// 已宣布
  ANNOUNCED,
  /// 已执行
  EXECUTED,
  /// 已撤销案件
  WITHDRAWN
}
