package mingjian.events.accountability;

/// How somebody is held to account 问责方式 (问责条例 8条): three ways for organisations, four for persons.
public enum AccountabilityMeasure {
  /// 检查
  ORGANISATION_SELF_EXAMINATION,
  /// 通报（党组织）
  ORGANISATION_CIRCULAR,
  /// 改组
  ORGANISATION_REORGANISED,
  /// 通报
  CIRCULAR,
  /// 诫勉
  ADMONITION,
  /// 组织调整或者组织处理
  POST_MEASURE,
  /// 纪律处分
  DISCIPLINARY_SANCTION;

  public boolean isForOrganisations() {
    return compareTo(ORGANISATION_REORGANISED) <= 0;
  }
}
