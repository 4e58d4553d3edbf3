package mingjian.events.supervision;

/// Who among the relatives a matter is about. Relatives are third parties: the relation is on record, never the name (DOMAIN 7.1).
public enum Relative {
  /// 配偶
  SPOUSE,
  /// 子女
  CHILD,
  /// 子女的配偶
  CHILD_IN_LAW,
  /// 父母
  PARENT,
  /// 兄弟姐妹
  SIBLING,
  /// 其他亲属
  OTHER
}
