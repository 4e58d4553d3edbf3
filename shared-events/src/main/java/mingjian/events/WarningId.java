package mingjian.events;

/// A supervision warning 监督预警.
public record WarningId(String value) implements Id {
  public WarningId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
