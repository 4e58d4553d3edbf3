package mingjian.events.deliberation;

/// Whether the supervising body sat in 列席 (DOMAIN 1E row 55).
public enum SupervisorAttendance {
  /// 列席
  ATTENDED,
  /// 未列席
  ABSENT,
  /// 未载明
  NOT_STATED
}
