package mingjian.events.casefile;

/// A number on paper, unique per organ, kind and year (DOMAIN 8.1.5). A voided one is never given again.
public record CaseNumber(String organ, Kind kind, int year, String number) {
  /// 案件编号 and the two 立案文号 are different things.
  public enum Kind { CASE_FILE, PARTY_OPENING, SUPERVISION_OPENING }

  /// The name under which it is reserved; see [mingjian.events.Claims].
  public String claim() {
    return "case-no:%s:%s:%d:%s".formatted(organ, kind, year, number).replaceAll("\\s", "");
  }
}
