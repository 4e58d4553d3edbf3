package mingjian.events.rectification;

/// What may follow where a recommendation is refused without good reason (监察法 71条).
public enum RecommendationEscalation {
  /// 由主管部门、上级机关责令改正
  ORDER_TO_CORRECT,
  /// 对单位通报批评
  CIRCULAR,
  /// 对负有责任的人员提请处理
  PERSONS_TO_BE_DEALT_WITH,
  /// 报告上级纪检监察机关
  REPORT_TO_SUPERIOR
}
