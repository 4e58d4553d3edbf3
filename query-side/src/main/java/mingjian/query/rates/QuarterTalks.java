package mingjian.query.rates;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkKind;
import mingjian.query.Recorded;
import mingjian.query.rates.InOffice.Done;
import mingjian.query.rates.InOffice.Term;
import org.jspecify.annotations.Nullable;

/// 谈心谈话每季度一对一 (DOMAIN 1B row 14): a row per person and quarter. Owed to each head 主要负责人 who was in office on a day of it; the row names chosen
/// sectors and no list of them, so every head is counted. Like [InOfficeRates], rows reach twenty years ahead, and what was only inferred 推定 owes nothing.
final class QuarterTalks implements RateFold {
  private static final Quarter FIRST = new Quarter(1980, 1);
  private static final Quarter LAST = new Quarter(2100, 4);
  private static final int QUARTERS_MAX = 4 * 20;

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case TenureRecorded e when e.head() == HeadPost.YES && !e.inferred() -> keys(e.personId(), quarters(e.period()));
      case TenureEnded e -> keys(e.personId(), after(e.occurredOn()));
      case TenureCorrected e -> keys(e.personId(), Quarter.between(FIRST, LAST));
      case TenureVoided e -> keys(e.personId(), Quarter.between(FIRST, LAST));
      case TalkRecorded e when isCounted(e) -> keys(e.about().attendees().getFirst(), Stream.of(Quarter.of(e.occurredOn().earliest())));
      default -> Set.of();
    };
  }

  private static Set<String> keys(PersonId person, Stream<Quarter> quarters) {
    Set<String> keys = new LinkedHashSet<>();
    quarters.forEach(quarter -> keys.add(Rate.QUARTER_TALK.key(person, quarter)));
    return keys;
  }

  private static Stream<Quarter> quarters(Period period) {
    LocalDate from = period.from().latest();
    if (!period.from().isKnown() || from.getYear() < FIRST.year() || from.getYear() > LAST.year()) {
      return Stream.empty();
    }
    Quarter first = Quarter.of(from);
    return Quarter.between(first, first.plus(QUARTERS_MAX)).filter(quarter -> isOwed(period, quarter));
  }

  /// In which nothing is owed any more.
  private static Stream<Quarter> after(PartialDate end) {
    if (!end.isKnown()) {
      return Quarter.between(FIRST, LAST);
    }
    Quarter last = Quarter.of(end.earliest());
    return Quarter.between(last.plus(1), last.plus(QUARTERS_MAX));
  }

  /// Where the papers say for sure that the post was held on a day of the quarter; of one whose end they don't tell only the first is known.
  private static boolean isOwed(Period period, Quarter quarter) {
    if (!period.from().isKnown() || period.from().latest().isAfter(quarter.last())) {
      return false;
    }
    PartialDate to = period.to();
    return to == null || (to.isKnown() ? !to.earliest().isBefore(quarter.first()) : !period.from().latest().isBefore(quarter.first()));
  }

  /// One on one, for no case, and on a day that is known well enough to tell the quarter.
  private static boolean isCounted(TalkRecorded talk) {
    PartialDate on = talk.occurredOn();
    return talk.about().kind() == TalkKind.HEART_TO_HEART && talk.about().relatedCase() == null && talk.about().attendees().size() == 1
        && on.isKnown() && Quarter.of(on.earliest()).surelyHas(on);
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    String[] parts = key.split("/", 3);
    Quarter quarter = Quarter.parse(parts[2]);
    long position = recorded.position();
    InOffice before = row == null || row.inOffice() == null ? InOffice.NOTHING : row.inOffice();
    InOffice now = switch (recorded.event()) {
      case TenureRecorded e -> held(before, e.tenureId(), new Term(e.tenureId(), e.unit(), e.period(), position), quarter);
      case TenureCorrected e ->
          held(before, e.tenureId(), e.head() == HeadPost.YES ? new Term(e.tenureId(), e.unit(), e.period(), position) : null, quarter);
      case TenureEnded e -> held(before, e.tenureId(), before.of(e.tenureId()) == null ? null : before.of(e.tenureId()).ended(e.occurredOn()), quarter);
      case TenureVoided e -> before.with(e.tenureId(), null);
      case TalkRecorded e -> before.with(new Done(e.occurredOn(), null, position));
      default -> before;
    };
    return now.terms().isEmpty() && now.done().isEmpty() ? null : row(parts[0], quarter, now);
  }

  private static InOffice held(InOffice before, TenureId tenure, @Nullable Term term, Quarter quarter) {
    return before.with(tenure, term != null && isOwed(term.period(), quarter) ? term : null);
  }

  /// Open until it is held: whether the quarter is over is told by the day on which somebody asks.
  private static RateRow row(String person, Quarter quarter, InOffice now) {
    Answer answer = now.terms().isEmpty() ? Answer.WAITING : now.done().isEmpty() ? Answer.OPEN : Answer.MET;
    List<Long> positions = LongStream.concat(now.terms().stream().mapToLong(Term::position), now.done().stream().mapToLong(Done::position)).boxed().toList();
    return new RateRow(
        Rate.QUARTER_TALK, person, now.terms().isEmpty() ? null : now.terms().getLast().unit(), quarter.year(), answer.name(), quarter.last(),
        positions, Set.of(), List.of(), now);
  }
}
