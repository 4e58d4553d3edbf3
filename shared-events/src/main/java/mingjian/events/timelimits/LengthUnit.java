package mingjian.events.timelimits;

/// What the length of a time limit is counted in.
public enum LengthUnit {
  /// 日: every day of the calendar
  DAYS,
  /// 个月
  MONTHS,
  /// 个工作日
  WORKING_DAYS,
  /// 小时: from the end of the day where only the day is known
  HOURS
}
