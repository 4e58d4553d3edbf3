package mingjian.events;

/// A case 案件 as we file it; not its 案件编号, which is a number on paper.
public record CaseId(String value) implements Id {
  public CaseId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
