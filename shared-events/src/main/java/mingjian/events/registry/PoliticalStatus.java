package mingjian.events.registry;

/// 政治面貌
public enum PoliticalStatus {
  /// 中共党员
  PARTY_MEMBER,
  /// 中共预备党员
  PROBATIONARY_MEMBER,
  /// 共青团员
  LEAGUE_MEMBER,
  /// 民主党派
  DEMOCRATIC_PARTY,
  /// 无党派人士
  NON_PARTY,
  /// 群众
  MASSES,
  /// 待核
  UNKNOWN
}
