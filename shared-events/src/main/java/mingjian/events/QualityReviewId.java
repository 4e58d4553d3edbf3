package mingjian.events;

/// A case-quality review 案件质量评查.
public record QualityReviewId(String value) implements Id {
  public QualityReviewId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
