package mingjian.events;

/// A rectification 整改.
public record RectificationId(String value) implements Id {
  public RectificationId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
