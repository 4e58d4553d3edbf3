package mingjian.events.casefile;

/// By what an organ handles a case (DOMAIN 8.1.10); not the place of the unit.
public enum JurisdictionKind {
  /// 级别管辖
  BY_LEVEL,
  /// 指定管辖
  DESIGNATED,
  /// 提级办理
  RAISED,
  /// 异地办理
  ELSEWHERE,
  /// 移交
  HANDED_OVER
}
