package mingjian.events.deliberation;

/// What a decision must rest on: the four cases of 四个不决策, said the other way round (DOMAIN 1E row 61).
public enum DecisionGround {
  /// 有法律政策依据
  BASIS,
  /// 经过调查研究
  RESEARCH,
  /// 经过可行性研究
  FEASIBILITY,
  /// 经过法定程序
  LEGAL_PROCEDURE
}
