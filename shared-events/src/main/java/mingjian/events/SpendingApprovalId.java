package mingjian.events;

/// A spending that several had to sign for 会签, or the power to sign given to a deputy 授权.
public record SpendingApprovalId(String value) implements Id {
  public SpendingApprovalId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
