package mingjian.events.supervision;

/// Which name a record takes, so that nobody records the same thing twice.
public enum RecordReservation {
  NONE,
  /// 同一单位同一年度一次
  UNIT_AND_YEAR,
  /// 同一单位同一代码一次
  UNIT_AND_CODE
}
