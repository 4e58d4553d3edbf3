package mingjian.infra.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.command.watch.WatchFacts;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.registry.HeadPost;
import mingjian.events.talk.TalkKind;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkReaders;
import mingjian.infra.facts.Viewers;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.casefacts.CaseFactsRow;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.matterstages.MatterStagesRow;
import mingjian.query.matterstages.MatterStagesView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
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
  private static final int PAGE = 200;
  private static final Set<TalkKind> ENTRY = Set.of(TalkKind.PRE_APPOINTMENT, TalkKind.NEW_POST);

  private final ViewStore store;
  private final Viewer viewer;
  private final Penalty owedFrom;

  /// @param viewer sees what leaders see; what was sealed stays sealed
  ViewWatchFacts(ViewStore store, Viewer viewer, Penalty owedFrom) {
    this.store = store;
    this.viewer = viewer;
    this.owedFrom = owedFrom;
  }

  @Override
  public Iterable<HeadInOffice> heads() {
    Condition heads = Condition.is("head", HeadPost.YES.name());
    return () -> new Paged<>(new OfficeHolderRegisterView(), List.of(heads), "name").each(this::head);
  }

  /// Tenures that are only inferred 推定 are no ground for a reminder.
  private Stream<HeadInOffice> head(OfficeHolderRegisterRow person) {
    List<UnitDutiesRow> duties = all(new UnitDutiesView(), Condition.is("person", person.personId().value()));
    List<Held> held = duties.stream().map(UnitDutiesRow::held).filter(Objects::nonNull)
        .filter(tenure -> tenure.head() && tenure.period().isOpen() && !tenure.inferred()).toList();
    if (held.isEmpty()) {
      return Stream.empty();
    }
    List<TalkRegisterRow> talks = all(new TalkRegisterView(), Condition.is("attendee", person.personId().value())).stream().filter(TalkRegisterRow::held).toList();
    List<TalkRegisterRow> collective = new ArrayList<>(talks);
    ENTRY.forEach(kind -> collective.addAll(collective(kind, person.personId(), held)));
    List<PartialDate> entry = collective.stream().filter(talk -> talk.progress().about() != null && ENTRY.contains(talk.progress().about().kind()))
        .map(TalkRegisterRow::talkOn).toList();
    List<PartialDate> days = collective.stream().map(TalkRegisterRow::talkOn).toList();
    return held.stream().map(tenure -> new HeadInOffice(tenure, divisions(duties, tenure), days, entry));
  }

  private static List<Divided> divisions(List<UnitDutiesRow> duties, Held tenure) {
    return duties.stream().map(UnitDutiesRow::divided).filter(Objects::nonNull).filter(divided -> divided.unit().equals(tenure.unit())).toList();
  }

  /// Talks with several at once are not filed by their attendees: those around the beginning of the tenure are looked through.
  private List<TalkRegisterRow> collective(TalkKind kind, PersonId person, List<Held> held) {
    List<TalkRegisterRow> found = new ArrayList<>();
    for (Held tenure : held) {
      if (tenure.period().from().isDay()) {
        LocalDate day = tenure.period().from().latest();
        Condition around = new Condition("talkOn", PartialDate.of(day.minusMonths(6)).sortKey(), PartialDate.of(day.plusMonths(6)).sortKey());
        all(new TalkRegisterView(), Condition.is("kind", kind.name()), around).stream()
            .filter(talk -> talk.held() && talk.progress().about() != null && talk.progress().about().attendees().contains(person)).forEach(found::add);
      }
    }
    return found;
  }

  @Override
  public Iterable<OverdueFile> overdue(LocalDate today) {
    Condition passed = new Condition("dueOn", null, today.minusDays(1).toString());
    return () -> {
      Iterator<Iterator<OverdueFile>> sources = Stream.concat(
          Stream.<Iterator<OverdueFile>>of(new Paged<>(new RectificationRegisterView(), List.of(passed), "dueOn").each(ViewWatchFacts::file)),
          watched()
              .map(files -> new Paged<>(new WorkRegisterView(files), List.of(passed), "dueOn").each(ViewWatchFacts::file))).iterator();
      return new Joined<>(sources);
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
    // what follows from a talk is guarded like the talk
    boolean guarded = about != null && about.sourceTalk() != null && about.sourceCase() == null;
    return about == null || dueOn == null || guarded ? Stream.empty() : Stream.of(new OverdueFile(
        new FileRef(row.rectificationId().value()), "整改", true, new WorkAbout(about.leaders(), about.unitId(), about.sourceCase(), Secrecy.INTERNAL), null, dueOn, ""));
  }

  private static Stream<OverdueFile> file(WorkRegisterRow row) {
    LocalDate dueOn = row.dueOn();
    return dueOn == null ? Stream.empty() : Stream.of(new OverdueFile(
        new FileRef(row.fileId()), row.headline(), false, about(row), guard(row), dueOn, row.responsible()));
  }

  @Override
  public Iterable<BreachedFile> breached() {
    List<Condition> breached = List.of(Condition.is("breached", 1L));
    return () -> new Joined<>(watched().<Iterator<BreachedFile>>map(
        files -> new Paged<>(new WorkRegisterView(files), breached, "openedOn").each(row -> Stream.of(new BreachedFile(
            new FileRef(row.fileId()), row.headline(), about(row), guard(row), row.breaches())))).iterator());
  }

  private static WorkAbout about(WorkRegisterRow row) {
    return new WorkAbout(row.about().persons(), row.about().unit(), row.about().relatedCase(), Secrecy.INTERNAL);
  }

  @Override
  public Iterable<MatterMetAbout> mattersMetAbout() {
    return () -> new Paged<>(new MatterStagesView(), List.of(Condition.is("watched", 1L)), "metOn").each(ViewWatchFacts::met);
  }

  private static Stream<MatterMetAbout> met(MatterStagesRow row) {
    PartialDate metOn = row.metOn();
    return metOn == null ? Stream.empty() : Stream.of(new MatterMetAbout(
        new FileRef(row.majorMatterId().value()), row.headline(),
        new WorkAbout(row.about().persons(), row.about().unit(), row.about().relatedCase(), Secrecy.INTERNAL), metOn, row.adopted(), row.implemented(),
        row.published()));
  }

  @Override
  public Iterable<HeadWhoLeft> left(LocalDate since) {
    Condition heads = Condition.is("head", HeadPost.YES.name());
    return () -> new Paged<>(new OfficeHolderRegisterView(), List.of(heads), "name").each(person -> left(person.personId(), since));
  }

  private Stream<HeadWhoLeft> left(PersonId person, LocalDate since) {
    List<Held> left = all(new UnitDutiesView(), Condition.is("person", person.value())).stream().map(UnitDutiesRow::held).filter(Objects::nonNull)
        .filter(tenure -> tenure.head() && !tenure.inferred() && tenure.period().to() != null && tenure.period().to().isDay() && !tenure.period().to().latest().isBefore(since))
        .toList();
    List<PartialDate> audits = left.isEmpty() ? List.of()
        : all(new WorkRegisterView(WorkCollection.AUDITS), Condition.is("person", person.value())).stream().map(WorkRegisterRow::openedOn).toList();
    return left.stream().map(tenure -> new HeadWhoLeft(tenure, audits));
  }

  @Override
  public Iterable<NominatedSubject> nominatedSubjects() {
    return () -> new Paged<>(new WorkRegisterView(WorkCollection.APPOINTMENTS), List.of(), "openedOn").each(this::subjects);
  }

  private Stream<NominatedSubject> subjects(WorkRegisterRow appointment) {
    return appointment.about().persons().stream().flatMap(person -> {
      List<Nominated> nominated = all(new UnitDutiesView(), Condition.is("person", person.value())).stream().map(UnitDutiesRow::nominated)
          .filter(it -> it != null && it.on().equals(appointment.openedOn())).toList();
      return nominated.isEmpty() ? Stream.empty() : casesOf(person).flatMap(facts -> nominated.stream().map(it -> new NominatedSubject(it, new FileRef(appointment.fileId()), facts)));
    });
  }

  /// Facts of cases are for rules; whether the case itself may be told of is up to the viewer.
  private Stream<CaseFacts> casesOf(PersonId person) {
    Ask ask = new Ask(List.of(Condition.is("person", person.value())), null, null, false, 0, PAGE);
    // the person stands in the rows of subjects, the facts in the row of the case
    return store.page(new CaseFactsView(), ask, Viewers.RULES).rows().stream()
        .flatMap(row -> store.find(new CaseFactsView(), row.caseId().value(), Viewers.RULES).stream())
        .map(CaseFactsRow::facts).filter(Objects::nonNull)
        .filter(facts -> store.find(new CaseRegisterView(), facts.caseId().value(), viewer).isPresent());
  }

  @Override
  public Iterable<OwedInquiry> owedInquiries() {
    List<Condition> owed = OwedReviews.ask(owedFrom.weight(), 0, 1).filters();
    return () -> new Paged<>(new ReviewRegisterView(), owed, "sanctionedOn").each(ViewWatchFacts::owed);
  }

  private static Stream<OwedInquiry> owed(ReviewRegisterRow row) {
    List<PersonId> subjects = row.progress().subjects().stream().map(SubjectProgress::person).distinct().toList();
    return Stream.of(new OwedInquiry(row.caseId(), subjects, row.sanctionedOn().inChinese()));
  }

  private <R> List<R> all(View<R> view, Condition... conditions) {
    List<R> all = new ArrayList<>();
    new Paged<>(view, List.of(conditions), null).each(Stream::of).forEachRemaining(all::add);
    return all;
  }

  /// Rows page by page, as they are at the time.
  private final class Paged<R> {
    private final View<R> view;
    private final List<Condition> conditions;
    private final @Nullable String sort;

    Paged(View<R> view, List<Condition> conditions, @Nullable String sort) {
      this.view = view;
      this.conditions = conditions;
      this.sort = sort;
    }

    <T> Iterator<T> each(Function<R, Stream<T>> made) {
      return new Joined<>(new Iterator<>() {
        private int offset;
        private long total = 1;

        @Override
        public boolean hasNext() {
          return offset < total;
        }

        @Override
        public Iterator<T> next() {
          ViewStore.Page<R> page = store.page(view, new Ask(conditions, null, sort, false, offset, PAGE), viewer);
          total = page.rows().isEmpty() ? 0 : page.total();
          offset += PAGE;
          return page.rows().stream().flatMap(made).iterator();
        }
      });
    }
  }

  /// One after the other, each asked for when the one before is through.
  private static final class Joined<T> implements Iterator<T> {
    private final Iterator<Iterator<T>> sources;
    private Iterator<T> now = List.<T>of().iterator();

    Joined(Iterator<Iterator<T>> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (!now.hasNext() && sources.hasNext()) {
        now = sources.next();
      }
      return now.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return now.next();
    }
  }
}
