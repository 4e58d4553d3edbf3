package mingjian.events;

/// A double or triple inquiry 一案双查/三查.
public record ReviewId(String value) implements Id {
  public ReviewId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
