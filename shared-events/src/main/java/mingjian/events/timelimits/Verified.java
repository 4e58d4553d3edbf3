package mingjian.events.timelimits;

/// How far the text of a rule was checked.
public enum Verified {
  /// 已核对
  BY_TEXT,
  /// 凭记忆: never switched on
  FROM_MEMORY,
  /// 历史: no longer in force, or not shown to be
  HISTORICAL
}
