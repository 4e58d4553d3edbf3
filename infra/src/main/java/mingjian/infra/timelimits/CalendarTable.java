package mingjian.infra.timelimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.timelimits.WorkCalendar;
import mingjian.infra.timelimits.CsvTable.Row;

/// `calendars/2026.csv`: the days of one year that the State Council makes free or lets be worked.
final class CalendarTable {
  static final List<String> HEADER = List.of("日期", "安排", "名称");

  private CalendarTable() {}

  static WorkCalendar.Year parse(String file, int year, String text) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> makeUpDays = new HashSet<>();
    for (Row row : CsvTable.parse(file, text, HEADER).rows()) {
      LocalDate day = row.date("日期");
      boolean worked = row.oneOf("安排", List.of(true, false), makeUp -> makeUp ? "班" : "休");
      if (day.getYear() != year) {
        throw row.wrong("日期", day + "不在" + year + "年。请移到" + day.getYear() + ".csv。");
      }
      if (worked && !isWeekend(day)) {
        throw row.wrong("安排", day + "不是周末，本来就是工作日。请核对日期，或删去此行。");
      }
      if (holidays.contains(day) || makeUpDays.contains(day)) {
        throw row.wrong("日期", day + "重复。请删去一行。");
      }
      (worked ? makeUpDays : holidays).add(day);
    }
    return new WorkCalendar.Year(holidays, makeUpDays);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
