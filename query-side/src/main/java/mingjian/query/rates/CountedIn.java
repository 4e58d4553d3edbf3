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
  /// 家次
  UNIT_TIMES,
  /// 项
  ITEMS;

  /// Of several years together: who is counted in each of them is counted so often, and that are no persons 人 any more, but 人次.
  public CountedIn overYears() {
    return switch (this) {
      case PERSONS -> PERSON_TIMES;
      case UNITS -> UNIT_TIMES;
      case CASES, PERSON_TIMES, SESSIONS, UNIT_TIMES, ITEMS -> this;
    };
  }
}
