package mingjian.events.casework;

/// Which organ decided an appeal.
public enum AppealOrgan {
  /// 原决定机关
  ORIGINAL,
  /// 上一级机关
  SUPERIOR,
  /// 国家监察委员会
  NATIONAL_COMMISSION
}
