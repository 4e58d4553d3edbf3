package mingjian.events.deliberation;

import java.util.List;
import mingjian.events.work.WorkState;

/// 权力清单: published, revised, repealed. What was repealed may still be audited for its time.
public enum PowerListState implements WorkState {
  NONE("PublishPowerList"),
  /// 现行
  IN_FORCE("ReviseList", "AttachListPaper", "AuditList", "RepealList", "CorrectPowerListRecord"),
  /// 已废止
  REPEALED("AuditList", "CorrectPowerListRecord");

  private final List<String> next;

  PowerListState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == REPEALED;
  }
}
