package mingjian.events.talk;

/// What the follow-up after an admonition found.
public enum AdmonitionCheck {
  /// 已改正
  MENDED,
  /// 未改正
  NOT_MENDED
}
