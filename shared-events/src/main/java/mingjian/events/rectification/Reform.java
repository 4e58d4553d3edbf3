package mingjian.events.rectification;

/// The four reforms 四改 (DOMAIN 1D row 38): what kind of thing a measure mends.
public enum Reform {
  /// 以案改治理
  GOVERNANCE,
  /// 以案改监管
  REGULATION,
  /// 以案改制度
  INSTITUTION,
  /// 以案改作风
  CONDUCT
}
