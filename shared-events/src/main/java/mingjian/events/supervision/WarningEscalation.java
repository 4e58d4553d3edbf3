package mingjian.events.supervision;

/// What a warning that did not help is followed by.
public enum WarningEscalation {
  /// 约谈
  SUMMONS,
  /// 转为问题线索
  CLUE,
  /// 责令整改
  RECTIFICATION,
  /// 诫勉
  ADMONITION
}
