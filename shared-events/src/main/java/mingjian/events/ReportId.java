package mingjian.events;

/// A report of wrongdoing 检举控告; never the one who made it.
public record ReportId(String value) implements Id {
  public ReportId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
