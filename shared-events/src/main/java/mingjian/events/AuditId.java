package mingjian.events;

/// An economic-responsibility audit 经济责任审计.
public record AuditId(String value) implements Id {
  public AuditId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
