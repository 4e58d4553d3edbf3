package mingjian.events.deliberation;

/// What a meeting made of the matter.
public enum MeetingDecision {
  /// 同意
  ADOPTED,
  /// 不同意
  REJECTED,
  /// 暂缓
  DEFERRED
}
