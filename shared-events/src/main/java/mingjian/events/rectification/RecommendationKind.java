package mingjian.events.rectification;

/// On which ground the inspection body recommends (监督执纪工作规则 19条, 监察法 52条).
public enum RecommendationKind {
  /// 纪律检查建议
  DISCIPLINE,
  /// 监察建议
  SUPERVISION,
  /// 工作建议
  WORK
}
