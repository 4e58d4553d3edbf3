package mingjian.events.deliberation;

/// A breach of the rules of collective decision by those who decided. It has happened and is therefore recorded, not refused (DOMAIN 8.2).
public enum MeetingFlaw {
  /// 会前未向监督机构报告（第55行）
  NOT_REPORTED_BEFORE,
  /// 缺议题准备环节（第60行）
  NOT_PREPARED,
  /// 有“四个不决策”情形而决策（第61行）
  GROUNDS_LACKING,
  /// 议题未提前送达（第56行）
  AGENDA_NOT_SENT_BEFORE,
  /// 到会不足三分之二（第56行）
  QUORUM_SHORT,
  /// 分管负责人未到会（第56行）
  LEADER_IN_CHARGE_ABSENT,
  /// 主要负责人未末位表态（第54行）
  HEAD_NOT_LAST,
  /// 违反“五个不得”（第54行）
  FIVE_DONTS_BROKEN,
  /// 有表决权的不足三人，未设决策领导小组（第57行）
  TOO_FEW_TO_VOTE,
  /// 没有会议记录
  MINUTES_MISSING,
  /// 干部任免未无记名票决（第59行）
  PERSONNEL_VOTE_NOT_SECRET,
  /// 干部任免未经票决即执行（第59行）
  NOT_BALLOTED,
  /// 未经集体研究同意即执行（第60行）
  NOT_DECIDED_COLLECTIVELY
}
