package mingjian.infra.announced;

/// Whether the post was no longer held when the case was announced 原任.
public enum Former {
  NO("0"),
  YES("1"),
  DOUBTFUL("疑");

  private final String mark;

  Former(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
