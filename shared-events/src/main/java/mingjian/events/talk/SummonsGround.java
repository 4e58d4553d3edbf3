package mingjian.events.talk;

/// Why somebody is summoned 约谈, and by how many leaders then. A local practice (通城县 2015), so it is reminded of and never enforced.
public enum SummonsGround {
  /// 倾向性苗头性问题: by the party secretary and the discipline secretary together.
  TENDENCY(2),
  /// 突发性个别性问题: by the discipline secretary.
  SUDDEN(1);

  private final int leaders;

  SummonsGround(int leaders) {
    this.leaders = leaders;
  }

  /// How many leaders hold such a talk.
  public int leaders() {
    return leaders;
  }
}
