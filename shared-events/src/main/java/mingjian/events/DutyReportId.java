package mingjian.events;

/// A report on duty and integrity 述责述廉.
public record DutyReportId(String value) implements Id {
  public DutyReportId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
