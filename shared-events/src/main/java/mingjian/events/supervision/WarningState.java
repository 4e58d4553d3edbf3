package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 监督预警 (DOMAIN 1B row 21).
public enum WarningState implements WorkState {
  NONE("IssueWarning"),
  /// 已发出
  ISSUED("AnswerWarning", "AssessTolerance", "EscalateWarning", "CorrectWarningRecord"),
  /// 已回复
  ANSWERED("AnswerWarning", "AssessTolerance", "ClearWarning", "EscalateWarning", "CorrectWarningRecord"),
  /// 已解除
  CLEARED("CorrectWarningRecord"),
  /// 已升级
  ESCALATED("CorrectWarningRecord");

  private final List<String> next;

  WarningState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CLEARED || this == ESCALATED;
  }
}
