package mingjian.events;

/// An office-holder 领导干部（监督对象）. Names stand in `registry` events only; everybody else says this.
public record PersonId(String value) implements Id {
  public PersonId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
