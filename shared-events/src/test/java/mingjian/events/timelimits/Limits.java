package mingjian.events.timelimits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Words for the tests of time limits: a rule of 2019, and a calendar with one holiday and the Saturday that makes up for it.
final class Limits {
  static final LocalDate HOLIDAY = LocalDate.of(2026, 3, 4);
  static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 3, 7);
  static final WorkCalendar CALENDAR =
      new WorkCalendar(new TreeMap<>(Map.of(2026, new WorkCalendar.Year(Set.of(HOLIDAY), Set.of(MAKE_UP_SATURDAY)))));

  private Limits() {}

  static TimeLimit limit(String length, Extension... extensions) {
    return limit("T1", length, LocalDate.of(2019, 1, 1), null, null, true, extensions);
  }

  static TimeLimit limit(
      String id, String length, LocalDate from, @Nullable LocalDate to, @Nullable OnlyWhen when, boolean on, Extension... extensions) {
    return new TimeLimit(
        id, "审理", new LegalBasis("规则", "第五十五条", from.getYear() + "年", from, to),
        new ClockEvents("casefile/sanction-imposed", when, List.of("casefile/decision-announced"), List.of(), List.of()), Length.parse(length),
        List.of(extensions), Scope.PERSON, false, Consequence.REMIND, on, Verified.BY_TEXT, "");
  }
}
