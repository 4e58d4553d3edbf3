package mingjian.infra.announced;

import java.util.List;

/// One row of the file as it stands there, nothing read into it yet.
///
/// @param line the line of the file on which the row begins
/// @param rank the source's own opinion, never a 职级
/// @param year of the announcement, often empty
/// @param month of the announcement, empty or out of range at times
public record AnnouncedRow(
    long line, String caseId, String provinceCode, String prefecture, String prefectureCode, String county, String countyCode,
    String position, String rank, String reason, String year, String month) {

  public static final List<String> HEADER = List.of(
      "caseId", "provinceCode", "prefecture", "prefectureCode", "county", "countyCode", "position", "rank", "reason", "year", "month");

  /// @param fields as many as [#HEADER] has names, in its order
  public static AnnouncedRow of(long line, List<String> fields) {
    return new AnnouncedRow(
        line, fields.get(0).strip(), fields.get(1).strip(), fields.get(2).strip(), fields.get(3).strip(), fields.get(4).strip(),
        fields.get(5).strip(), fields.get(6).strip(), fields.get(7).strip(), fields.get(8).strip(), fields.get(9).strip(),
        fields.get(10).strip());
  }

  /// What the source says of the case, without its number: two rows of one content are likely one announcement.
  public List<String> content() {
    return List.of(provinceCode, prefecture, prefectureCode, county, countyCode, position, rank, reason, year, month);
  }
}
