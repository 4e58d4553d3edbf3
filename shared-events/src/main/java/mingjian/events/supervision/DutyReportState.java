package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 述责述廉 (DOMAIN 1F rows 71 to 73).
public enum DutyReportState implements WorkState {
  NONE("SubmitDutyReport"),
  /// 已提交
  SUBMITTED("RecordQuestions", "RecordAppraisal", "CloseDutyReport", "CorrectDutyReportRecord"),
  /// 已提问
  QUESTIONED("RecordQuestions", "RecordAppraisal", "CloseDutyReport", "CorrectDutyReportRecord"),
  /// 已评议
  APPRAISED("ApplyAppraisalResult", "CorrectDutyReportRecord"),
  /// 已运用结果
  APPLIED("ApplyAppraisalResult", "CloseDutyReport", "CorrectDutyReportRecord"),
  /// 已办结
  CLOSED("CorrectDutyReportRecord");

  private final List<String> next;

  DutyReportState(String... next) {
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
