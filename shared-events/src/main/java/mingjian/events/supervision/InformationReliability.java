package mingjian.events.supervision;

/// How far a piece of information can be trusted. None of them makes it a fact (DOMAIN 1F row 80).
public enum InformationReliability {
  /// 未核实，来源不明
  UNVERIFIED,
  /// 未核实，来源可靠
  UNVERIFIED_RELIABLE_SOURCE,
  /// 未核实，有旁证
  UNVERIFIED_SUPPORTED
}
