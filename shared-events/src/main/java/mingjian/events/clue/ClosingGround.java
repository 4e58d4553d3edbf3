package mingjian.events.clue;

/// Why a clue ends without a case.
public enum ClosingGround {
  /// 反映不实
  UNTRUE,
  /// 未发现违纪违法事实
  NOTHING_FOUND,
  /// 说明清楚，予以采信
  EXPLAINED,
  /// 情节轻微，已批评教育
  SLIGHT,
  /// 其他
  OTHER
}
