package mingjian.events;

/// Any file, person or unit, where one rule speaks of several kinds of them.
public record FileRef(String value) implements Id {
  public FileRef {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
