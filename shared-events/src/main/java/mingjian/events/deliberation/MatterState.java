package mingjian.events.deliberation;

import java.util.List;
import mingjian.events.work.WorkState;

/// 重大事项: prepared, decided together, carried out (DOMAIN 1E row 60). What was skipped is flagged, so recording never waits for the step before.
public enum MatterState implements WorkState {
  NONE("ReportMajorMatter", "RegisterUnreportedMatter"),
  /// 已报告
  REPORTED("RecordPreparation", "FormDecisionGroup", "RecordDecisionMeeting", "RecordImplementation", "PublishStage", "CorrectMatterRecord"),
  /// 应报未报
  UNREPORTED("RecordPreparation", "FormDecisionGroup", "RecordDecisionMeeting", "RecordImplementation", "PublishStage", "CorrectMatterRecord"),
  /// 已准备
  PREPARED("RecordPreparation", "FormDecisionGroup", "RecordDecisionMeeting", "RecordImplementation", "PublishStage", "CorrectMatterRecord"),
  /// 已集体研究
  DELIBERATED(
      "RecordPreparation", "FormDecisionGroup", "RecordDecisionMeeting", "RecordBallot", "RecordImplementation", "PublishStage", "CloseMatter",
      "CorrectMatterRecord"),
  /// 已执行
  IMPLEMENTED("RecordDecisionMeeting", "RecordBallot", "RecordImplementation", "PublishStage", "CloseMatter", "CorrectMatterRecord"),
  /// 已办结
  CLOSED("CorrectMatterRecord");

  private final List<String> next;

  MatterState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CLOSED;
  }
}
