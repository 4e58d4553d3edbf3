package mingjian.events;

/// An appeal 申诉（复审复核、复议复查）.
public record AppealId(String value) implements Id {
  public AppealId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
