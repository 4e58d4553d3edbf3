package mingjian.events;

/// A recommendation of the inspection body 纪检监察建议.
public record RecommendationId(String value) implements Id {
  public RecommendationId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
