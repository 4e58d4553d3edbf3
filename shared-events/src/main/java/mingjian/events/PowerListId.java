package mingjian.events;

/// A list of powers 权力清单, 责任清单 or 负面清单.
public record PowerListId(String value) implements Id {
  public PowerListId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
