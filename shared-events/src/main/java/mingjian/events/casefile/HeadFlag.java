package mingjian.events.casefile;

/// 一把手违纪违法: whether a subject was head of the unit, and when. Derived from tenures; a person may set another value with a reason.
public enum HeadFlag {
  /// 否
  NO,
  /// 查处时任
  WHEN_INVESTIGATED,
  /// 违纪违法时任
  WHEN_COMMITTED,
  /// 均任
  BOTH,
  /// 待核
  UNVERIFIED
}
