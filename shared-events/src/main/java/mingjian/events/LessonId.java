package mingjian.events;

/// What was learnt from cases 案件启示.
public record LessonId(String value) implements Id {
  public LessonId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
