package mingjian.events.watch;

/// The rules that watch. Basis and remedy of each stand in the words: `basis.WatchRule.*`, `remedy.WatchRule.*`.
public enum WatchRule {
  /// 主要负责人直接分管不得直接分管的领域 (DOMAIN 1E row 51)
  HEAD_MANAGES_FORBIDDEN_FIELD,
  /// 同一职务任职超过规定年限 (1F row 78, L66)
  TERM_OVER_LIMIT,
  /// 应谈未谈 (1A row 5, 1B row 14, L65)
  TALK_OWED,
  /// 任前谈话缺失 (1B row 17)
  PRE_APPOINTMENT_TALK_MISSING,
  /// 整改逾期 (1D row 44)
  RECTIFICATION_OVERDUE,
  /// 回复或办理逾期 (row 19, 42)
  REPLY_OVERDUE,
  /// 处分达到起点而未启动双查，也未写明理由 (1A row 1)
  DOUBLE_INQUIRY_OWED,
  /// 决策、会签等违反程序 (1E rows 52 to 61)
  RULE_BREACHED,
  /// 离任未审、提任未审 (1F row 76, 凡离必审、凡用必审)
  AUDIT_OWED,
  /// 推荐时问题已经发生 (1A row 7)
  MISCONDUCT_BEFORE_NOMINATION,
  /// 公示缺段 (1E row 58, 三公开)
  STAGE_UNPUBLISHED,
  /// 一把手问题线索未直报 (1C row 26)
  CLUE_NOT_REPORTED_UPWARD,
  /// 巡察反馈问题未抄报 (1C row 27)
  FINDING_NOT_COPIED,
  /// 首提人未登记 (1A row 8)
  FIRST_NOMINATOR_MISSING
}
