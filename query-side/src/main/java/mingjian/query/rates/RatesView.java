package mingjian.query.rates;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.timelimits.TimeLimits;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row for each thing that a rate counts, under `<thing>/<rate>` or `<thing>/<rate>/<part>`. The registers have no year and unit on one index, and most
/// aren't 统计's to read; here every rate is asked in the same way, by year and unit, and opens to its rows.
public final class RatesView implements View<RateRow> {
  /// Later than any day that is due.
  private static final LocalDate NOTHING_DUE = LocalDate.of(9999, 12, 31);
  private static final int FOLD = 5;

  private final TimeLimits limits;
  private final Map<Rate, RateFold> folds;

  public RatesView(TimeLimits limits) {
    this.limits = limits;
    this.folds = folds(limits);
  }

  private static Map<Rate, RateFold> folds(TimeLimits limits) {
    Map<Rate, RateFold> folds = new EnumMap<>(Rate.class);
    for (Rate rate : Rate.values()) {
      folds.put(rate, switch (rate) {
        case PRE_APPOINTMENT_TALK, SUPERVISION_TALK, HEART_TO_HEART_TALK, PLEDGE, ENTRY_PLEDGE, DUTY_REPORT, APPRAISED_TWICE -> new InOfficeRates(rate);
        case QUARTER_TALK -> new QuarterTalks();
        case DUTY_LIST, MONTHLY_MEETING -> new RecurringRates(rate);
        case TALK_CLOSED -> new TalkRates();
        case REPORT_CHANNEL, REPORTED_UPWARD, MODEL_HIT, CLUE_SOURCE -> new ClueRates(rate);
        case ANNOUNCED -> new AnnouncementRates(limits);
        case EXEMPT_REASON -> new ExemptionRates();
        case FOUR_FORMS -> new FormRates();
        case CASE_REFORM, FIVE_ONES -> new ReformRates(rate);
        case FOUR_REFORMS, TASK_DONE -> new ItemRates(rate);
        case HEAD_LAST, BALLOT_PASSED -> new MeetingRates(rate);
      });
    }
    return folds;
  }

  @Override
  public String name() {
    return "rates";
  }

  @Override
  public int version() {
    return limits.version(FOLD);
  }

  @Override
  public boolean outdates(int version) {
    return version != version();
  }

  @Override
  public Class<RateRow> rowType() {
    return RateRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    Set<String> keys = new LinkedHashSet<>();
    folds.values().forEach(fold -> keys.addAll(fold.keys(recorded)));
    return keys;
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    return folds.get(Rate.ofKey(key)).fold(row, recorded, key);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(RateRow row) {
    return Fields.of(
        "rate", row.rate(), "unit", row.unit(), "year", row.year(), "answer", row.answer(), "due", row.due() == null ? NOTHING_DUE : row.due());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("rate", "year", "answer", "due"), List.of("rate", "answer", "due"), List.of("unit", "rate", "year", "answer", "due"));
  }

  /// The guard lets nobody in who couldn't read the file itself; it is there so that a seal 封存 keeps the row from all the others.
  @Override
  public Set<String> readers(RateRow row) {
    return row.is(Answer.WAITING) ? Set.of() : Readers.with(row.rate().readers(), row.guards().toArray(String[]::new));
  }

  @Override
  public Object shown(RateRow row) {
    return row.told();
  }
}
