package mingjian.events;

/// A clue 问题线索: what was said about somebody, not a fact.
public record ClueId(String value) implements Id {
  public ClueId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
