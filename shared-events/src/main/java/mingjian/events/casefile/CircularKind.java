package mingjian.events.casefile;

/// What is made known of a case.
public enum CircularKind {
  /// 内部通报
  INTERNAL_CIRCULAR,
  /// 通报曝光
  EXPOSURE,
  /// 案件剖析
  CASE_ANALYSIS,
  /// 典型案例
  TYPICAL_CASE,
  /// 忏悔实录
  REPENTANCE
}
