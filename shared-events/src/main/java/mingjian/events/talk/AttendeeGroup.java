package mingjian.events.talk;

/// Whom integrity talks are counted by (DOMAIN 1B row 18).
public enum AttendeeGroup {
  /// 一把手
  HEAD,
  /// 新提拔干部
  NEWLY_PROMOTED,
  /// 其他
  OTHER
}
