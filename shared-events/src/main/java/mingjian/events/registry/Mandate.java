package mingjian.events.registry;

/// A seat somebody was elected or invited to; a measure against its holder needs a word to its body.
public enum Mandate {
  /// 人大代表
  PEOPLES_CONGRESS,
  /// 政协委员
  CONSULTATIVE_CONFERENCE,
  /// 党代表
  PARTY_CONGRESS
}
