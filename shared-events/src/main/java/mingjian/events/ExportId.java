package mingjian.events;

/// An export 导出, or the wish for one.
public record ExportId(String value) implements Id {
  public ExportId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
