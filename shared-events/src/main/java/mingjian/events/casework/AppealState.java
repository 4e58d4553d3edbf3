package mingjian.events.casework;

import java.util.List;
import mingjian.events.work.WorkState;

/// 申诉. Filing one stays nothing: the decision goes on being carried out (政务处分法 56条).
public enum AppealState implements WorkState {
  NONE("FileAppeal"),
  /// 已收到
  FILED("AcceptAppeal", "RefuseAppeal", "CorrectAppealRecord"),
  /// 已受理
  ACCEPTED("AssignAppealOfficers", "CorrectAppealRecord"),
  /// 办理中
  IN_HAND("AssignAppealOfficers", "DecideAppeal", "CorrectAppealRecord"),
  /// 已作出决定
  DECIDED("RecordRestoration", "CorrectAppealRecord"),
  /// 不予受理
  REFUSED("CorrectAppealRecord");

  private final List<String> next;

  AppealState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == DECIDED || this == REFUSED;
  }
}
