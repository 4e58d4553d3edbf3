package mingjian.events.deliberation;

/// What a head must not do before the others have spoken 五个不得 (DOMAIN 1E row 54).
public enum FiveDont {
  /// 暗示提醒
  HINTED,
  /// 提前定调
  SET_THE_TUNE,
  /// 抢先发言
  SPOKE_FIRST,
  /// 个人或者少数人说了算
  FEW_DECIDED,
  /// 事前开小会
  MET_BEFORE
}
