package mingjian.query.rates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.UnitId;
import mingjian.events.supervision.DutySlipEvent.DutyListDispatched;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// What a unit does once is expected of it again for a year: 主体责任清单 each quarter (row 47), 人事财务专题会 each month (row 68). A row per unit and quarter or
/// month, so that one that was left out stands there; units that never began owe nothing, because these are local rules and no register says whose.
final class RecurringRates implements RateFold {
  private static final int QUARTERS_EXPECTED = 4;
  private static final int MONTHS_EXPECTED = 12;

  private final Rate rate;

  RecurringRates(Rate rate) {
    this.rate = rate;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case DutyListDispatched e when rate == Rate.DUTY_LIST -> {
        Quarter quarter = new Quarter(e.year(), e.quarter().ordinal() + 1);
        yield keys(e.about().unit(), Quarter.between(quarter, quarter.plus(QUARTERS_EXPECTED)));
      }
      case SupervisionRecorded e when rate == Rate.MONTHLY_MEETING && e.kind() == RecordKind.MONTHLY_MEETING && e.occurredOn().month() != 0 -> {
        YearMonth month = YearMonth.from(e.occurredOn().earliest());
        yield keys(e.about().unit(), Stream.iterate(month, it -> it.plusMonths(1)).limit(MONTHS_EXPECTED + 1));
      }
      default -> Set.of();
    };
  }

  private Set<String> keys(@Nullable UnitId unit, Stream<?> periods) {
    Set<String> keys = new LinkedHashSet<>();
    if (unit != null) {
      periods.forEach(period -> keys.add(rate.key(unit, period)));
    }
    return keys;
  }

  /// The first of the periods that an event names is the one in which it was done.
  @Override
  public RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    String[] parts = key.split("/", 3);
    boolean done = keys(recorded).iterator().next().equals(key);
    LocalDate last = rate == Rate.DUTY_LIST ? Quarter.parse(parts[2]).last() : YearMonth.parse(parts[2]).atEndOfMonth();
    RateRow before = row == null
        ? new RateRow(rate, parts[0], new UnitId(parts[0]), last.getYear(), Answer.OPEN.name(), last, List.of(), Set.of(), List.of(), null) : row;
    return before.answered(done || before.is(Answer.MET) ? Answer.MET : Answer.OPEN, recorded.position());
  }
}
