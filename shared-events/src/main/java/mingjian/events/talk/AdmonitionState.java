package mingjian.events.talk;

import java.util.List;
import mingjian.events.work.WorkState;

/// Where an admonition 诫勉 stands (DOMAIN 1B row 20).
public enum AdmonitionState implements WorkState {
  NONE("IssueAdmonition"),
  /// 影响期内
  IN_EFFECT("RecordAdmonitionFollowUp", "CorrectAdmonitionRecord"),
  /// 已回访
  FOLLOWED_UP("RecordAdmonitionFollowUp", "EndAdmonition", "CorrectAdmonitionRecord"),
  /// 已办结
  ENDED("CorrectAdmonitionRecord");

  private final List<String> next;

  AdmonitionState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == ENDED;
  }
}
