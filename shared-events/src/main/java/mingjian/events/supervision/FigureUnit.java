package mingjian.events.supervision;

/// What is counted. Numbers of different units are never added (DOMAIN 2).
public enum FigureUnit {
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
