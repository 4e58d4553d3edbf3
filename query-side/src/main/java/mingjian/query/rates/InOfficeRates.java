package mingjian.query.rates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.TenureId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.supervision.DutyReportEvent.AppraisalRecorded;
import mingjian.events.supervision.DutyReportEvent.DutyReportSubmitted;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkKind;
import mingjian.query.Recorded;
import mingjian.query.rates.InOffice.Done;
import mingjian.query.rates.InOffice.Term;
import org.jspecify.annotations.Nullable;

/// What each head owes each year, or on taking a post: talks, letters, reports on duty; a row per person (for letters 责任书: per unit) and year. A post that goes on has rows for twenty
/// years: longer than any rule lets somebody hold it (L66). What was only inferred 推定 of a post is no ground to owe anything.
final class InOfficeRates implements RateFold {
  private static final int YEARS_MAX = 20;
  /// The correction of a tenure doesn't tell when it was said to begin.
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2080;
  /// 任职前后: the days that this office goes by; no rule has a number (DOMAIN 1B row 17)
  private static final int ENTRY_DAYS = 30;
  /// DOMAIN 1F row 72
  private static final int APPRAISALS_A_YEAR = 2;

  private final Rate rate;

  InOfficeRates(Rate rate) {
    this.rate = rate;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case TenureRecorded e when e.head() == HeadPost.YES && !e.inferred() -> keys(Stream.of(holder(e, e.unit())), years(e.period()));
      case TenureEnded e when !rate.isOwedOnEntry() -> keys(Stream.of(holder(e, e.unit())), after(e.occurredOn()));
      case TenureCorrected e -> keys(Stream.of(holder(e, e.unit()), holder(e, e.formerUnit())), anyYear());
      case TenureVoided e -> keys(Stream.of(holder(e, e.unit())), anyYear());
      case TalkRecorded e when isCounted(e) -> keys(e.about().attendees().stream(), years(done(e, recorded.position())));
      case SupervisionRecorded e when isCounted(e) -> keys(
          Stream.ofNullable(e.about().unit()), rate == Rate.PLEDGE ? IntStream.of(e.year()) : years(new Done(e.occurredOn(), null, recorded.position())));
      case DutyReportSubmitted e when rate == Rate.DUTY_REPORT -> keys(e.about().persons().stream(), IntStream.of(e.year()));
      case AppraisalRecorded e when rate == Rate.APPRAISED_TWICE && e.occurredOn().isKnown() ->
          keys(e.about().persons().stream(), IntStream.of(e.occurredOn().year()));
      default -> Set.of();
    };
  }

  private Id holder(OfficeHolderEvent event, Id unit) {
    return rate.unit() == CountedIn.UNITS ? unit : event.personId();
  }

  private Set<String> keys(Stream<? extends Id> holders, IntStream years) {
    List<Integer> all = years.distinct().boxed().toList();
    Set<String> keys = new LinkedHashSet<>();
    holders.forEach(holder -> all.forEach(year -> keys.add(rate.key(holder, year))));
    return keys;
  }

  private IntStream years(Period period) {
    int from = period.from().year();
    if (!period.from().isKnown() || from < FIRST_YEAR || from > LAST_YEAR) {
      return IntStream.empty();
    }
    PartialDate to = period.to();
    boolean firstOnly = rate.isOwedOnEntry() || to != null && !to.isKnown();
    return IntStream.rangeClosed(from, firstOnly ? from : to == null ? from + YEARS_MAX : Math.min(to.year(), from + YEARS_MAX));
  }

  private IntStream years(Done talk) {
    if (!talk.on().isKnown()) {
      return IntStream.empty();
    }
    if (!rate.isOwedOnEntry()) {
      return IntStream.of(talk.on().year());
    }
    IntStream around = IntStream.of(talk.on().earliest().minusDays(ENTRY_DAYS).getYear(), talk.on().latest().plusDays(ENTRY_DAYS).getYear());
    return talk.forPostFrom() == null || !talk.forPostFrom().isKnown() ? around : IntStream.concat(around, IntStream.of(talk.forPostFrom().year()));
  }

  /// In which nothing is owed any more.
  private static IntStream after(PartialDate end) {
    return end.isKnown() ? IntStream.rangeClosed(end.year() + 1, end.year() + YEARS_MAX) : anyYear();
  }

  private static IntStream anyYear() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR + YEARS_MAX);
  }

  /// A talk that serves a case is none that a head is owed.
  private boolean isCounted(TalkRecorded talk) {
    TalkKind kind = talk.about().kind();
    return talk.about().relatedCase() == null && switch (rate) {
      case PRE_APPOINTMENT_TALK -> kind.isForPost();
      case SUPERVISION_TALK -> kind == TalkKind.SUPERVISION;
      case HEART_TO_HEART_TALK -> kind == TalkKind.HEART_TO_HEART;
      default -> false;
    };
  }

  private boolean isCounted(SupervisionRecorded record) {
    return record.kind() == RecordKind.PLEDGE && (rate == Rate.ENTRY_PLEDGE || rate == Rate.PLEDGE && record.year() != null);
  }

  private static Done done(TalkRecorded talk, long position) {
    boolean forPost = talk.about().occasion() != null && talk.about().occasion().post() != null;
    return new Done(talk.occurredOn(), forPost ? talk.about().occasion().post().from() : null, position);
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    String[] parts = key.split("/", 3);
    int year = Integer.parseInt(parts[2]);
    InOffice before = row == null || row.inOffice() == null ? InOffice.NOTHING : row.inOffice();
    InOffice now = switch (recorded.event()) {
      case TenureRecorded e -> held(before, e.tenureId(), new Term(e.tenureId(), e.unit(), e.period(), recorded.position()), year);
      case TenureCorrected e -> held(before, e.tenureId(),
          e.head() == HeadPost.YES && parts[0].equals(holder(e, e.unit()).value()) ? new Term(e.tenureId(), e.unit(), e.period(), recorded.position()) : null, year);
      case TenureEnded e -> held(before, e.tenureId(), before.of(e.tenureId()) == null ? null : before.of(e.tenureId()).ended(e.occurredOn()), year);
      case TenureVoided e -> before.with(e.tenureId(), null);
      case TalkRecorded e -> before.with(done(e, recorded.position()));
      case SupervisionRecorded _, DutyReportSubmitted _, AppraisalRecorded _ -> before.with(new Done(recorded.occurredOn(), null, recorded.position()));
      default -> before;
    };
    return now.terms().isEmpty() && now.done().isEmpty() ? null : row(parts[0], year, now);
  }

  private InOffice held(InOffice before, TenureId tenure, @Nullable Term term, int year) {
    Predicate<Term> counts = it -> rate.isOwedOnEntry() ? it.beginsIn(year) : rate == Rate.APPRAISED_TWICE ? it.covers(year) : it.touches(year);
    return before.with(tenure, term != null && counts.test(term) ? term : null);
  }

  private RateRow row(String holder, int year, InOffice now) {
    Answer answer = now.terms().isEmpty() ? Answer.WAITING : isMet(now) ? Answer.MET : Answer.MISSED;
    List<Long> positions = LongStream.concat(now.terms().stream().mapToLong(Term::position), now.done().stream().mapToLong(Done::position)).boxed().toList();
    return new RateRow(
        rate, holder, now.terms().isEmpty() ? null : now.terms().getLast().unit(), year, answer.name(), null, positions, Set.of(), List.of(), now);
  }

  /// Who took two posts in one year is talked to for both.
  private boolean isMet(InOffice now) {
    return rate.isOwedOnEntry()
        ? now.terms().stream().allMatch(term -> now.done().stream().anyMatch(done -> done.entryTalk().isInTime(term.period().from(), ENTRY_DAYS)))
        : now.done().size() >= (rate == Rate.APPRAISED_TWICE ? APPRAISALS_A_YEAR : 1);
  }
}
