package mingjian.infra.watch;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.command.watch.WatchFacts;
import mingjian.events.CaseId;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.talk.EntryTalk;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkAbout;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkReaders;
import mingjian.infra.facts.Viewers;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefacts.CaseFactsRow;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.headclues.HeadCluesRow;
import mingjian.query.headclues.HeadCluesView;
import mingjian.query.matterstages.MatterStagesRow;
import mingjian.query.matterstages.MatterStagesView;
import mingjian.query.rates.RatesView;
import mingjian.query.rectificationregister.RectificationRegisterRow;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.reviewregister.OwedReviews;
import mingjian.query.reviewregister.ReviewRegisterRow;
import mingjian.query.reviewregister.ReviewRegisterView;
import mingjian.query.talkregister.TalkRegisterRow;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.jspecify.annotations.Nullable;

/// What the rules may know, from the views, a page at a time: nothing is held whole.
final class ViewWatchFacts implements WatchFacts {
  private static final int CASES_MAX = 200;

  private final ViewStore store;
  private final Viewer viewer;
  private final Penalty owedFrom;
  private final Portions rows;
  private final HeadFacts heads;
  private final AppointmentFacts appointments;

  /// @param viewer sees what leaders see; what was sealed stays sealed
  ViewWatchFacts(ViewStore store, RatesView rates, Viewer viewer, Penalty owedFrom) {
    this.store = store;
    this.viewer = viewer;
    this.owedFrom = owedFrom;
    this.rows = new Portions(store, viewer);
    this.heads = new HeadFacts(rows, rates);
    this.appointments = new AppointmentFacts(rows, heads);
  }

  @Override
  public Iterable<HeadInOffice> heads() {
    return heads.inOffice();
  }

  @Override
  public List<PartialDate> supervisionTalks(PersonId head, LocalDate since, LocalDate today) {
    return heads.supervisionTalks(head, since, today);
  }

  @Override
  public List<EntryTalk> entryTalks(Held tenure) {
    return heads.entryTalks(tenure);
  }

  @Override
  public boolean isOpen(WatchRule rule, String key) {
    return heads.isOpen(rule, key);
  }

  @Override
  public Iterable<HeadWhoLeft> left(LocalDate since) {
    return heads.left(since);
  }

  @Override
  public Iterable<OverdueFile> overdue(LocalDate today) {
    Condition passed = new Condition("dueOn", null, today.minusDays(1).toString());
    return () -> {
      Iterator<Iterator<OverdueFile>> sources = Stream.concat(
          Stream.<Iterator<OverdueFile>>of(
              rows.each(new RectificationRegisterView(), List.of(passed), "dueOn", ViewWatchFacts::file),
              rows.each(new TalkRegisterView(), List.of(passed), "dueOn", talk -> file(talk, today))),
          watched()
              .map(files -> rows.each(new WorkRegisterView(files), List.of(passed), "dueOn", ViewWatchFacts::file))).iterator();
      return new Portions.Joined<>(sources);
    };
  }

  private static Stream<WorkCollection> watched() {
    return Stream.of(WorkCollection.values()).filter(files -> files != WorkCollection.WATCH_ITEMS);
  }

  /// A reminder is read by the whole office; one of a file that few may read, clues and personal matters among them, by those few.
  private static @Nullable Guard guard(WorkRegisterRow row) {
    return row.collection().readers() == WorkReaders.OFFICE ? null : new Guard(row.collection(), row.fileId());
  }

  private static Stream<OverdueFile> file(RectificationRegisterRow row) {
    RectificationAbout about = row.progress().about();
    LocalDate dueOn = row.dueOn();
    return about == null || dueOn == null ? Stream.empty() : Stream.of(new OverdueFile(
        new FileRef(row.rectificationId().value()), "整改", true, new WorkAbout(about.leaders(), about.unitId(), about.sourceCase(), Secrecy.INTERNAL), guard(about),
        dueOn, ""));
  }

  /// What follows from a talk is guarded like the talk, what follows from a case by the case.
  private static @Nullable Guard guard(RectificationAbout about) {
    return about.sourceTalk() == null || about.sourceCase() != null ? null : Guard.of(about.sourceTalk());
  }

  /// 严防“一谈了之” (DOMAIN 1B row 23): what somebody was to do after a talk, and hasn't.
  private static Stream<OverdueFile> file(TalkRegisterRow row, LocalDate today) {
    TalkAbout about = row.progress().about();
    LocalDate dueOn = row.dueOn();
    List<PersonId> late = row.progress().overdue(today).stream().map(FollowUpItem::attendee).distinct().toList();
    return about == null || dueOn == null || late.isEmpty() ? Stream.empty() : Stream.of(new OverdueFile(
        new FileRef(row.talkId().value()), "谈话后续事项", true, new WorkAbout(late, null, about.relatedCase(), Secrecy.INTERNAL), Guard.of(row.talkId()), dueOn, ""));
  }

  private static Stream<OverdueFile> file(WorkRegisterRow row) {
    LocalDate dueOn = row.dueOn();
    return dueOn == null ? Stream.empty() : Stream.of(new OverdueFile(
        new FileRef(row.fileId()), row.headline(), false, about(row), guard(row), dueOn, row.responsible()));
  }

  @Override
  public Iterable<BreachedFile> breached() {
    List<Condition> breached = List.of(Condition.is("breached", 1L));
    return () -> new Portions.Joined<>(watched().<Iterator<BreachedFile>>map(
        files -> rows.each(new WorkRegisterView(files), breached, "openedOn", row -> Stream.of(new BreachedFile(
            new FileRef(row.fileId()), row.headline(), about(row), guard(row), row.breaches())))).iterator());
  }

  private static WorkAbout about(WorkRegisterRow row) {
    return new WorkAbout(row.about().persons(), row.about().unit(), row.about().relatedCase(), Secrecy.INTERNAL);
  }

  @Override
  public Iterable<MatterMetAbout> mattersMetAbout() {
    return () -> rows.each(new MatterStagesView(), List.of(Condition.is("watched", 1L)), "metOn", ViewWatchFacts::met);
  }

  private static Stream<MatterMetAbout> met(MatterStagesRow row) {
    PartialDate metOn = row.metOn();
    return metOn == null ? Stream.empty() : Stream.of(new MatterMetAbout(
        new FileRef(row.majorMatterId().value()), row.headline(),
        new WorkAbout(row.about().persons(), row.about().unit(), row.about().relatedCase(), Secrecy.INTERNAL), metOn, row.adopted(), row.implemented(),
        row.published()));
  }

  @Override
  public Iterable<HeadClue> headClues() {
    return () -> rows.each(new HeadCluesView(), List.of(Condition.is("owed", 1L)), "receivedOn", ViewWatchFacts::clue);
  }

  /// Read by those who may read the clue, and by nobody else.
  private static Stream<HeadClue> clue(HeadCluesRow row) {
    WorkAbout about = new WorkAbout(row.about().persons(), row.about().unit(), row.about().relatedCase(), Secrecy.INTERNAL);
    return Stream.of(new HeadClue(
        new FileRef(row.clueId().value()), new Guard(WorkCollection.CLUES, row.clueId().value()), row.headline(), about, row.target(), row.receivedOn(),
        row.upwardDueOn(), row.inspected(), row.reportedUpward(), row.copied()));
  }

  @Override
  public Iterable<Appointed> appointed(LocalDate since) {
    return appointments.since(since);
  }

  @Override
  public Iterable<NominatedSubject> nominatedSubjects() {
    return () -> rows.each(new WorkRegisterView(WorkCollection.APPOINTMENTS), List.of(), "openedOn", this::subjects);
  }

  private Stream<NominatedSubject> subjects(WorkRegisterRow appointment) {
    return appointment.about().persons().stream().flatMap(person -> {
      List<Nominated> nominated = rows.all(new UnitDutiesView(), Condition.is("person", person.value())).stream().map(UnitDutiesRow::nominated)
          .filter(it -> it != null && it.on().equals(appointment.openedOn())).toList();
      return nominated.isEmpty() ? Stream.empty() : casesOf(person).flatMap(facts -> {
        boolean checked = isChecked(facts.caseId());
        return nominated.stream().map(it -> new NominatedSubject(it, new FileRef(appointment.fileId()), facts, checked));
      });
    });
  }

  private boolean isChecked(CaseId caseId) {
    return rows.all(new AccountabilityView(), Condition.is("case", caseId.value())).stream().anyMatch(review -> review.progress().nominationCheck());
  }

  /// Facts of cases are for rules; whether the case itself may be told of is up to the viewer.
  private Stream<CaseFacts> casesOf(PersonId person) {
    Ask ask = new Ask(List.of(Condition.is("person", person.value())), null, null, false, 0, CASES_MAX);
    // the person stands in the rows of subjects, the facts in the row of the case
    return store.page(new CaseFactsView(), ask, Viewers.RULES).rows().stream()
        .flatMap(row -> store.find(new CaseFactsView(), row.caseId().value(), Viewers.RULES).stream())
        .map(CaseFactsRow::facts).filter(Objects::nonNull)
        .filter(facts -> store.find(new CaseRegisterView(), facts.caseId().value(), viewer).isPresent());
  }

  @Override
  public Iterable<OwedInquiry> owedInquiries() {
    List<Condition> owed = OwedReviews.ask(owedFrom.weight(), 0, 1).filters();
    return () -> rows.each(new ReviewRegisterView(), owed, "sanctionedOn", ViewWatchFacts::owed);
  }

  private static Stream<OwedInquiry> owed(ReviewRegisterRow row) {
    List<PersonId> subjects = row.progress().subjects().stream().map(SubjectProgress::person).distinct().toList();
    return Stream.of(new OwedInquiry(row.caseId(), subjects, row.sanctionedOn().inChinese()));
  }
}
