package mingjian.events.supervision;

/// Before whom somebody reports on duty and integrity (DOMAIN 1F rows 71 and 73).
public enum DutyReportForum {
  /// 纪委全会
  DISCIPLINE_PLENUM(true),
  /// 党委全会
  PARTY_PLENUM(true),
  /// 党委常委会（专题报告一岗双责）
  STANDING_COMMITTEE(false),
  /// 人大
  PEOPLES_CONGRESS(true),
  /// 本单位（系统）大会
  OWN_ASSEMBLY(true),
  /// 分管领导听取汇报
  LEADER_IN_CHARGE(false),
  /// 书面（上墙公示）
  WRITTEN(false);

  private final boolean appraised;

  DutyReportForum(boolean appraised) {
    this.appraised = appraised;
  }

  /// Whether those present appraise what they heard 评议.
  public boolean isAppraised() {
    return appraised;
  }
}
