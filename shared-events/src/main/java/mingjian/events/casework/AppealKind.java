package mingjian.events.casework;

/// Against what, and by which of the two ways, somebody appeals.
public enum AppealKind {
  /// 党纪处分复议
  PARTY_RECONSIDERATION,
  /// 党纪处分复查
  PARTY_REVIEW,
  /// 政务处分复审
  RE_EXAMINATION,
  /// 政务处分复核
  RE_VERIFICATION,
  /// 对措施的申诉
  MEASURE_COMPLAINT,
  /// 对措施申诉处理决定的复查
  MEASURE_REVIEW;

  /// 复议 and 复查 are for party penalties, 复审 and 复核 for the others.
  public boolean isOfParty() {
    return this == PARTY_RECONSIDERATION || this == PARTY_REVIEW;
  }

  public boolean isAgainstMeasure() {
    return this == MEASURE_COMPLAINT || this == MEASURE_REVIEW;
  }
}
