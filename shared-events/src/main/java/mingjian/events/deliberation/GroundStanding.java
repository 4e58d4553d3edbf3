package mingjian.events.deliberation;

/// What the papers say of a ground of a decision.
public enum GroundStanding {
  /// 有证据
  SHOWN,
  /// 未载明
  NOT_STATED,
  /// 没有
  LACKING
}
