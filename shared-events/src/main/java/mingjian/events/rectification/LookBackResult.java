package mingjian.events.rectification;

/// What a look-back 回头看 found.
public enum LookBackResult {
  /// 成果巩固
  HOLDS,
  /// 问题反弹
  RELAPSED
}
