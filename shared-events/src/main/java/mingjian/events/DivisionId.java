package mingjian.events;

/// One entry of a division of labour 班子分工.
public record DivisionId(String value) implements Id {
  public DivisionId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
