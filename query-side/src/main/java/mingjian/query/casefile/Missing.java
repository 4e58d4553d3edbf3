package mingjian.query.casefile;

/// What a reader of the file should expect to find and doesn't. Reminds; whatever it forbids, the decider says.
public enum Missing {
  /// 案件编号
  CASE_NUMBER,
  /// 立案文号
  OPENING_NUMBER,
  /// 所在单位待查
  UNIT,
  /// 工作领域待查
  FIELDS,
  /// 违纪违法期间待查
  PERIOD,
  /// 办案组
  TEAM,
  /// 安全员
  SAFETY_OFFICER,
  /// 身份待核
  IDENTITY,
  /// 事实材料见面
  FACTS_SERVED,
  /// 陈述申辩
  STATEMENT,
  /// 处分期间待补
  SANCTION_TERM,
  /// 四种形态
  FORM,
  /// 整改（以案促改）
  RECTIFICATION,
  /// 一案双查（或不启动的理由）
  REVIEW,
  /// 五个“一”
  ARTEFACTS,
  /// 申诉变更、撤销后的恢复
  RESTORATION
}
