package mingjian.infra.announced;

import java.util.List;
import mingjian.events.PartialDate;

/// When the announcement was made, as precisely as the row says it. A month of 89 leaves the year standing.
final class AnnouncedDate {
  private static final int YEAR_MIN = 1949;
  private static final int YEAR_MAX = 2100;

  private AnnouncedDate() {}

  static PartialDate of(AnnouncedRow row, List<Finding> findings) {
    int year = number(row.year());
    if (year < YEAR_MIN || year > YEAR_MAX) {
      findings.add(Finding.unknown("year", row.year().isEmpty() ? "没有年份，通报时间不详" : "年份“" + row.year() + "”不合理，通报时间不详"));
      return PartialDate.UNKNOWN;
    }
    int month = number(row.month());
    if (month < 1 || month > 12) {
      findings.add(Finding.unknown("month", row.month().isEmpty() ? "没有月份，只记年份" : "月份“" + row.month() + "”不合理，只记年份"));
      return PartialDate.ofYear(year);
    }
    return PartialDate.ofMonth(year, month);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }
}
