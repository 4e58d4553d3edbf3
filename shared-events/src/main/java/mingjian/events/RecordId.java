package mingjian.events;

/// A record of daily supervision 监督记录.
public record RecordId(String value) implements Id {
  public RecordId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
