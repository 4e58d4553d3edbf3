package mingjian.events;

/// A field of work 工作领域 by which a leading group divides its labour and a case is placed (DOMAIN 1E row 51, 5.1).
public enum FieldOfWork {
  /// 全面工作
  OVERALL,
  /// 组织人事
  PERSONNEL,
  /// 财务
  FINANCE,
  /// 工程建设（招投标）
  CONSTRUCTION,
  /// 物资采购
  PROCUREMENT,
  /// 行政审批
  APPROVAL,
  /// 行政执法
  ENFORCEMENT,
  /// 国土规划
  LAND,
  /// 社会保障
  SOCIAL_SECURITY,
  /// 教育
  EDUCATION,
  /// 医疗卫生
  HEALTH,
  /// 国有资产
  STATE_ASSETS,
  /// 党风廉政
  DISCIPLINE,
  /// 其他
  OTHER
}
