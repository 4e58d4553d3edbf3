package mingjian.events.talk;

/// Whether a talk was recorded in sound and image (DOMAIN 8.2).
public enum RecordingState {
  /// 有
  PRESENT,
  /// 无，须说明理由
  ABSENT,
  /// 不要求
  NOT_REQUIRED
}
