package mingjian.query.sanctioncounts;

/// What is counted; never added up (DOMAIN section 2).
public enum Counted {
  /// 件
  CASES,
  /// 人
  PERSONS
}
