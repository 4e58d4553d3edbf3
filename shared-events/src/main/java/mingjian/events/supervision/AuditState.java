package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 经济责任审计 (DOMAIN 1F row 76).
public enum AuditState implements WorkState {
  NONE("OrderAudit"),
  /// 已委托
  ORDERED("RecordAuditReport", "CorrectAuditRecord"),
  /// 已出报告
  REPORTED("FollowUpFinding", "CloseAudit", "CorrectAuditRecord"),
  /// 已办结
  CLOSED("CorrectAuditRecord");

  private final List<String> next;

  AuditState(String... next) {
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
