package mingjian.events;

/// What a person reported of personal matters, or what is on record about them 个人有关事项.
public record DisclosureId(String value) implements Id {
  public DisclosureId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
