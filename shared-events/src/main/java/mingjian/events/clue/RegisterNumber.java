package mingjian.events.clue;

/// A number in a paper register, unique per organ, kind and year (DOMAIN 8.1.5, 规则 23条).
public record RegisterNumber(String organ, int year, String number) {
  /// The name under which it is reserved; see [mingjian.events.Claims].
  ///
  /// @param kind of register: `clue-no`, `report-no`
  public String claim(String kind) {
    return "%s:%s:%d:%s".formatted(kind, organ, year, number).replaceAll("\\s", "");
  }
}
