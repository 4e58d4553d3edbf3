package mingjian.events;

/// A unit 单位.
public record UnitId(String value) implements Id {
  public UnitId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
