package mingjian.infra.announced;

/// Whether the words of the post speak for the head of the unit 主要负责人. A candidate, never a fact.
public enum HeadCandidate {
  YES("是"),
  NO("否"),
  DOUBTFUL("疑");

  private final String mark;

  HeadCandidate(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
