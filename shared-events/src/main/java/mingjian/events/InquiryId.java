package mingjian.events;

/// An inquiry by letter 函询.
public record InquiryId(String value) implements Id {
  public InquiryId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
