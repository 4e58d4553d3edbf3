package mingjian.events;

/// One person's duty to supervise one unit 监督力量.
public record SupervisionId(String value) implements Id {
  public SupervisionId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
