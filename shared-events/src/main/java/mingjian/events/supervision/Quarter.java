package mingjian.events.supervision;

/// A quarter of a year 季度.
public enum Quarter {
  /// 第一季度
  Q1,
  /// 第二季度
  Q2,
  /// 第三季度
  Q3,
  /// 第四季度
  Q4
}
