package mingjian.events;

/// An admonition 诫勉.
public record AdmonitionId(String value) implements Id {
  public AdmonitionId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
