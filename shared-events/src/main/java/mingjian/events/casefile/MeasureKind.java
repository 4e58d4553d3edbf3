package mingjian.events.casefile;

/// 审查调查措施 (监察法第四章). Of technical measures only that there was one is ever kept (DOMAIN 8.1.16).
public enum MeasureKind {
  /// 询问
  INQUIRY,
  /// 讯问
  INTERROGATION,
  /// 强制到案
  COMPELLED_APPEARANCE,
  /// 责令候查
  AWAITING_INVESTIGATION,
  /// 管护
  PROTECTIVE_CUSTODY,
  /// 留置
  LIUZHI,
  /// 查询
  ACCOUNT_QUERY,
  /// 冻结
  FREEZE,
  /// 调取
  EVIDENCE_COLLECTION,
  /// 搜查
  SEARCH,
  /// 查封、扣押
  SEIZURE,
  /// 勘验检查
  INSPECTION,
  /// 鉴定
  APPRAISAL,
  /// 技术调查
  TECHNICAL,
  /// 通缉
  WANTED,
  /// 限制出境
  EXIT_BAN;

  /// Taken against a person who is investigated, and only after 立案.
  public boolean isPersonal() {
    return switch (this) {
      case INTERROGATION, COMPELLED_APPEARANCE, AWAITING_INVESTIGATION, PROTECTIVE_CUSTODY, LIUZHI -> true;
      case INQUIRY, ACCOUNT_QUERY, FREEZE, EVIDENCE_COLLECTION, SEARCH, SEIZURE, INSPECTION, APPRAISAL, TECHNICAL, WANTED, EXIT_BAN -> false;
    };
  }

  /// Sound and image of the whole course (监察法 44条2款).
  public boolean isRecorded() {
    return this == INTERROGATION || this == SEARCH || this == SEIZURE;
  }

  /// Unit and family are told within 24 hours (监察法 50条).
  public boolean isNotified() {
    return isCustody();
  }

  /// Whoever it is taken against is brought to the place of 留置.
  public boolean isCustody() {
    return this == PROTECTIVE_CUSTODY || this == LIUZHI;
  }

  /// 强制措施, whose change the person and near relatives may ask for (监察法 50条).
  public boolean isCoercive() {
    return isCustody() || this == COMPELLED_APPEARANCE || this == AWAITING_INVESTIGATION;
  }

  /// Of things that are given back within three days when they turn out to be irrelevant (监察法 26、28条).
  public boolean isOfProperty() {
    return this == FREEZE || this == SEIZURE;
  }
}
