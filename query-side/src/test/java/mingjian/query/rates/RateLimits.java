package mingjian.query.rates;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.timelimits.ClockEvents;
import mingjian.events.timelimits.Consequence;
import mingjian.events.timelimits.LegalBasis;
import mingjian.events.timelimits.Length;
import mingjian.events.timelimits.OnlyWhen;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.timelimits.Verified;
import mingjian.events.timelimits.WorkCalendar;

/// The rates by the one time limit that they count by, or without it.
final class RateLimits {
  private static final TimeLimit ANNOUNCEMENT = new TimeLimit(
      "L33", "宣布", new LegalBasis("条例", "第四十四条", "2023年", LocalDate.of(2024, 1, 1), null),
      new ClockEvents("casefile/sanction-imposed", OnlyWhen.parse("kind=PARTY"), List.of("casefile/decision-announced"), List.of(), List.of()),
      Length.parse("1个月"), List.of(), Scope.PERSON, false, Consequence.EXPLAIN, true, Verified.BY_TEXT, "");

  private RateLimits() {}

  static RatesView view() {
    return view(ANNOUNCEMENT);
  }

  static RatesView view(TimeLimit... limits) {
    return new RatesView(new TimeLimits(List.of(limits), WorkCalendar.weekendsOnly()));
  }
}
