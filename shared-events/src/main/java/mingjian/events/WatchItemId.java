package mingjian.events;

/// A reminder 提醒事项 that a rule has raised.
public record WatchItemId(String value) implements Id {
  public WatchItemId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
