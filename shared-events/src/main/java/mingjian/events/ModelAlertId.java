package mingjian.events;

/// An alert that a model raised 模型预警; unverified.
public record ModelAlertId(String value) implements Id {
  public ModelAlertId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
