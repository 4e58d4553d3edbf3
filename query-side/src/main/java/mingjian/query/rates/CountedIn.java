package mingjian.query.rates;

/// The unit a figure is counted in. Figures of different units are never added up (DOMAIN section 2).
public enum CountedIn {
  /// 件
  CASES,
  /// 人
  PERSONS,
  /// 人次
  PERSON_TIMES,
  /// 场次
  SESSIONS,
  /// 家
  UNITS,
  /// 项
  ITEMS
}
