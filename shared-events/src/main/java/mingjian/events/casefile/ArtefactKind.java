package mingjian.events.casefile;

/// 五个“一”: what is made of each case (DOMAIN 1D row 39).
public enum ArtefactKind {
  /// 一案一清单
  PROBLEM_LIST,
  /// 一案一剖析
  ANALYSIS,
  /// 一案一总结
  SUMMARY,
  /// 一案一建议
  ADVICE,
  /// 一案一警示
  WARNING
}
