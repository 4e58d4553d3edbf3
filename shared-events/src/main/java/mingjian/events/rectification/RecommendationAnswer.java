package mingjian.events.rectification;

/// What the unit says to a recommendation.
public enum RecommendationAnswer {
  /// 采纳
  ADOPTED,
  /// 部分采纳
  PARTLY,
  /// 未采纳
  REFUSED
}
