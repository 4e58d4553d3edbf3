package mingjian.events.clue;

import java.util.List;
import mingjian.events.work.WorkState;

/// 检举控告 (处理检举控告工作规则 15–28条).
public enum ReportState implements WorkState {
  NONE("RegisterReport"),
  /// 已登记
  REGISTERED("TransferReportToClue", "ForwardReport", "FileReport", "NotifyAcceptance", "ExtendReport", "GiveFeedback", "CorrectReportRecord"),
  /// 已转问题线索，待反馈（报结）
  AWAITING_RESULT("NotifyAcceptance", "ExtendReport", "GiveFeedback", "CorrectReportRecord"),
  /// 已转问题线索
  TURNED_INTO_CLUE("CorrectReportRecord"),
  /// 已反馈
  FEEDBACK_GIVEN("GiveFeedback", "CorrectReportRecord"),
  /// 已转送
  FORWARDED("CorrectReportRecord"),
  /// 已存查
  FILED("CorrectReportRecord");

  private final List<String> next;

  ReportState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == TURNED_INTO_CLUE || this == FEEDBACK_GIVEN || this == FORWARDED || this == FILED;
  }
}
