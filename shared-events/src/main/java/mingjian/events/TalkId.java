package mingjian.events;

/// A talk 谈话.
public record TalkId(String value) implements Id {
  public TalkId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
