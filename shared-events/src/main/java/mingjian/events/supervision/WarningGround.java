package mingjian.events.supervision;

/// When a warning is the right means (DOMAIN 1B row 21); once the conditions of 立案 are met it no longer is.
public enum WarningGround {
  /// 一般性问题
  GENERAL,
  /// 问题轻微、影响较小
  SLIGHT,
  /// 主动纠正、挽回损失
  CORRECTED_BY_SELF
}
