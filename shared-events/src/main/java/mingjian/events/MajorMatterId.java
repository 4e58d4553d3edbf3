package mingjian.events;

/// A major matter 重大事项.
public record MajorMatterId(String value) implements Id {
  public MajorMatterId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
