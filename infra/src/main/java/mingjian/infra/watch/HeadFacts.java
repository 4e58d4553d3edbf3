package mingjian.infra.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.watch.WatchFacts.Audited;
import mingjian.command.watch.WatchFacts.HeadInOffice;
import mingjian.command.watch.WatchFacts.HeadWhoLeft;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.HeadPost;
import mingjian.events.talk.EntryTalk;
import mingjian.events.talk.TalkAbout;
import mingjian.events.watch.WatchRule;
import mingjian.events.watch.WatchState;
import mingjian.events.work.WorkCollection;
import mingjian.query.ViewStore.Condition;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.rates.InOffice.Done;
import mingjian.query.rates.Rate;
import mingjian.query.rates.RateRow;
import mingjian.query.rates.RatesView;
import mingjian.query.talkregister.TalkRegisterRow;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.tenureaudits.TenureAuditsRow;
import mingjian.query.tenureaudits.TenureAuditsView;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;

/// What the rules may know of heads 主要负责人: their tenures, the talks with them, their audits. Tenures that are only inferred 推定 are no ground for a reminder.
final class HeadFacts {
  private static final WorkRegisterView ITEMS = new WorkRegisterView(WorkCollection.WATCH_ITEMS);

  private final Portions rows;
  private final RatesView rates;

  HeadFacts(Portions rows, RatesView rates) {
    this.rows = rows;
    this.rates = rates;
  }

  Iterable<HeadInOffice> inOffice() {
    Condition heads = Condition.is("head", HeadPost.YES.name());
    return () -> rows.each(new OfficeHolderRegisterView(), List.of(heads), "name", this::inOffice);
  }

  private Stream<HeadInOffice> inOffice(OfficeHolderRegisterRow person) {
    List<UnitDutiesRow> duties = duties(person.personId());
    return heads(duties).filter(tenure -> tenure.period().isOpen()).map(tenure -> new HeadInOffice(tenure, divisions(duties, tenure)));
  }

  private List<UnitDutiesRow> duties(PersonId person) {
    return rows.all(new UnitDutiesView(), Condition.is("person", person.value()));
  }

  private static Stream<Held> heads(List<UnitDutiesRow> duties) {
    return duties.stream().map(UnitDutiesRow::held).filter(Objects::nonNull).filter(tenure -> tenure.head() && !tenure.inferred());
  }

  private static List<Divided> divisions(List<UnitDutiesRow> duties, Held tenure) {
    return duties.stream().map(UnitDutiesRow::divided).filter(Objects::nonNull).filter(divided -> divided.unit().equals(tenure.unit())).toList();
  }

  /// Those that the rate counts, so that rate and reminder can't disagree; talks with several at once are among them.
  List<PartialDate> supervisionTalks(PersonId head, LocalDate since, LocalDate today) {
    return IntStream.rangeClosed(since.getYear(), today.getYear()).boxed()
        .flatMap(year -> counted(Rate.SUPERVISION_TALK, head, year)).map(Done::on).toList();
  }

  /// Those that the rate counts, and whatever was held with this person alone later.
  List<EntryTalk> entryTalks(Held tenure) {
    PersonId person = tenure.person();
    return Stream.concat(
        counted(Rate.PRE_APPOINTMENT_TALK, person, tenure.period().from().year()).map(Done::entryTalk),
        rows.all(new TalkRegisterView(), Condition.is("attendee", person.value())).stream().flatMap(talk -> entryTalk(talk).stream())).toList();
  }

  private Stream<Done> counted(Rate rate, PersonId person, int year) {
    return rows.store().find(rates, rate.key(person, year), rows.viewer()).map(RateRow::inOffice).stream()
        .flatMap(inOffice -> inOffice.done().stream());
  }

  private static Optional<EntryTalk> entryTalk(TalkRegisterRow talk) {
    TalkAbout about = talk.progress().about();
    if (!talk.held() || about == null || !about.kind().isForPost() || about.relatedCase() != null) {
      return Optional.empty();
    }
    boolean forPost = about.occasion() != null && about.occasion().post() != null;
    return Optional.of(new EntryTalk(talk.talkOn(), forPost ? about.occasion().post().from() : null));
  }

  boolean isOpen(WatchRule rule, String key) {
    return rows.store().find(ITEMS, Watch.id(rule, key, null).value(), rows.viewer()).filter(item -> item.state().equals(WatchState.OPEN.name())).isPresent();
  }

  Iterable<HeadWhoLeft> left(LocalDate since) {
    Condition left = new Condition("headUntil", since.toString(), null);
    return () -> new Portions.Joined<>(Stream.of(
        rows.each(new OfficeHolderRegisterView(), List.of(left), "headUntil", person -> left(person.personId(), since)),
        stillAsked(WatchRule.AUDIT_OWED).flatMap(person -> left(person, since)).iterator()).iterator());
  }

  /// All of them are read before the first finding: what is raised meanwhile would move the pages.
  Stream<PersonId> stillAsked(WatchRule rule) {
    return rows.all(ITEMS, Condition.is("kind", rule.name()), Condition.is("state", WatchState.OPEN.name())).stream()
        .map(WorkRegisterRow::about).flatMap(about -> about.persons().stream()).distinct();
  }

  private Stream<HeadWhoLeft> left(PersonId person, LocalDate since) {
    List<Held> left = heads(duties(person)).filter(tenure -> tenure.period().to() != null && tenure.period().to().isDay())
        .filter(tenure -> !tenure.period().lastDay().isBefore(since) || isOpen(WatchRule.AUDIT_OWED, tenure.id().value())).toList();
    List<Audited> audits = left.isEmpty() ? List.of() : audits(person);
    return left.stream().map(tenure -> new HeadWhoLeft(tenure, audits));
  }

  List<Held> tenures(PersonId person) {
    return heads(duties(person)).toList();
  }

  List<Audited> audits(PersonId person) {
    return rows.all(new TenureAuditsView(), Condition.is("person", person.value())).stream().flatMap(audit -> audited(audit).stream()).toList();
  }

  /// What is ordered within a case the office isn't told before the report is there.
  private static Optional<Audited> audited(TenureAuditsRow audit) {
    boolean reported = audit.reportedOn() != null;
    return audit.about().relatedCase() != null && !reported ? Optional.empty() : Optional.of(new Audited(
        new FileRef(audit.auditId().value()), audit.about().unit(), audit.tenure(), audit.kind(), audit.audited(), audit.orderedOn(), reported));
  }
}
