package mingjian.events;

/// One tenure 任职 of one person.
public record TenureId(String value) implements Id {
  public TenureId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
