package mingjian.events;

/// An appointment 选拔任用 as it was decided.
public record AppointmentId(String value) implements Id {
  public AppointmentId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
