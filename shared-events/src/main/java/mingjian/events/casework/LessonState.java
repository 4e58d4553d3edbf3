package mingjian.events.casework;

import java.util.List;
import mingjian.events.work.WorkState;

/// 案件启示: it stays open until each issue is taken up or has a reason why not.
public enum LessonState implements WorkState {
  NONE("RecordSectorAnalysis", "RecordDebrief"),
  /// 问题待转化
  OPEN("SettleIssue", "CorrectLessonRecord"),
  /// 已转化
  SETTLED("CorrectLessonRecord");

  private final List<String> next;

  LessonState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == SETTLED;
  }
}
