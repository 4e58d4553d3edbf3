package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 监督记录.
public enum RecordState implements WorkState {
  NONE("RecordSupervision"),
  /// 办理中
  OPEN("CompleteRecord", "ExtendRecord", "LinkRecord", "CorrectSupervisionRecord"),
  /// 已办结
  COMPLETED("LinkRecord", "CorrectSupervisionRecord");

  private final List<String> next;

  RecordState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == COMPLETED;
  }
}
