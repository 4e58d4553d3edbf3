package mingjian.events.rectification;

/// Where one measure stands.
public enum MeasureState {
  /// 待整改
  OPEN,
  /// 已反馈
  SUBMITTED,
  /// 已验收
  ACCEPTED,
  /// 已退回
  RETURNED,
  /// 免于整改
  WAIVED;

  /// Nothing more to do about it.
  public boolean isSettled() {
    return this == ACCEPTED || this == WAIVED;
  }
}
