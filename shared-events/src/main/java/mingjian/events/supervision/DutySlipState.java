package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 任务单、反馈单、建议单; 派单、抄告、约谈 (DOMAIN 1D rows 46 and 47).
public enum DutySlipState implements WorkState {
  NONE("DispatchDutyList", "IssueTaskSlip", "IssueIntegrityNotice"),
  /// 已派发
  ISSUED("RecordSlipFeedback", "LinkSlipTalk", "LinkSlipRectification", "CloseSlip", "CorrectSlipRecord"),
  /// 已反馈
  ANSWERED("RecordSlipFeedback", "IssueRecommendationSlip", "LinkSlipTalk", "LinkSlipRectification", "CloseSlip", "CorrectSlipRecord"),
  /// 已提建议
  RECOMMENDED("RecordSlipFeedback", "LinkSlipTalk", "LinkSlipRectification", "CloseSlip", "CorrectSlipRecord"),
  /// 已办结
  CLOSED("CorrectSlipRecord");

  private final List<String> next;

  DutySlipState(String... next) {
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
