package mingjian.events.supervision;

/// 结果运用“四个结合” (DOMAIN 1F row 72).
public enum AppraisalUse {
  /// 与奖惩结合
  REWARD,
  /// 与干部使用结合
  USE_OF_CADRES,
  /// 与干部管理结合
  MANAGEMENT,
  /// 与工作实绩结合
  ACHIEVEMENT
}
