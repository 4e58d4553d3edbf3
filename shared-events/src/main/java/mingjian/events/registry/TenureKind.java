package mingjian.events.registry;

/// How a post is held 任职方式.
public enum TenureKind {
  /// 正式
  REGULAR,
  /// 主持工作
  IN_CHARGE,
  /// 代理
  ACTING,
  /// 兼任
  CONCURRENT,
  /// 挂职
  SECONDED,
  /// 不详
  UNKNOWN
}
