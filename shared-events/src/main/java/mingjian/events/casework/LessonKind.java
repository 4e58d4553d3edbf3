package mingjian.events.casework;

/// How the office looked beyond single cases (DOMAIN 1D rows 40, 41).
public enum LessonKind {
  /// 一案看一域、一域看一案
  SECTOR_ANALYSIS(false),
  /// 政治生态蹲点调研
  ECOLOGY_SURVEY(false),
  /// 讲评圆桌会
  ROUND_TABLE(true),
  /// 案件专班复盘
  TASK_FORCE_REVIEW(true);

  private final boolean debrief;

  LessonKind(boolean debrief) {
    this.debrief = debrief;
  }

  public boolean isDebrief() {
    return debrief;
  }
}
