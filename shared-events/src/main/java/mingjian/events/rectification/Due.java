package mingjian.events.rectification;

/// The dates a rectification is held to.
public enum Due {
  /// 整改时限 of one measure
  MEASURE,
  /// 反馈时限
  FEEDBACK,
  /// 回头看时间
  LOOK_BACK
}
