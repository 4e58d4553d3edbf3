package mingjian.events;

/// A member of the inspection body, by staff code 工号; the same code is the account name of those who sign in.
public record StaffId(String value) implements Id {
  public StaffId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
