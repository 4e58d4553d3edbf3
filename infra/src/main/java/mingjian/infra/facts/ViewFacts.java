package mingjian.infra.facts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingjian.command.Facts;
import mingjian.command.Rejection;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.casefile.CaseHandling;
import mingjian.events.casework.AppealTaken;
import mingjian.events.clue.ClueStanding;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.timelimits.TimeLimits;
import mingjian.infra.eventlog.EventLog;
import mingjian.query.Readers;
import mingjian.query.ViewProgress;
import mingjian.query.ViewProgress.Reached;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.casefacts.CaseFactsRow;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.cluelinks.ClueLinksView;
import mingjian.query.priors.PriorsView;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import org.jspecify.annotations.Nullable;

/// One reading of the facts for one command, from the views, at the head the log had when the first of them was asked for.
///
/// A view that isn't there within the patience is an answer of its own (`facts-behind`): a rule never decides on facts that are known to be old.
public final class ViewFacts implements Facts {
  private static final Viewer RULES = new Viewer(new Actor(Readers.RULES, Role.CASE_ADMINISTRATOR), Set.of(Readers.RULES));
  private static final UnitDutiesView DUTIES = new UnitDutiesView();
  private static final CaseFactsView CASES = new CaseFactsView();
  private static final PriorsView PRIORS = new PriorsView();
  private static final ClueLinksView CLUES = new ClueLinksView();
  private static final List<String> READ = List.of(DUTIES.name(), CASES.name(), PRIORS.name(), CLUES.name());

  private final EventLog log;
  private final ViewStore store;
  private final ViewProgress progress;
  private final Duration patience;
  private final TimeLimits timeLimits;
  private final Set<FieldOfWork> handsOff;
  private long position = -1;

  /// @param handsOff fields that no head manages directly, as the locality has it
  public ViewFacts(
      EventLog log, ViewStore store, ViewProgress progress, Duration patience, TimeLimits timeLimits, Set<FieldOfWork> handsOff) {
    this.log = log;
    this.store = store;
    this.progress = progress;
    this.patience = patience;
    this.timeLimits = timeLimits;
    this.handsOff = handsOff;
  }

  @Override
  public long position() {
    if (position < 0) {
      long head = log.head();
      Reached reached = progress.await(READ, head, patience);
      if (!reached.there()) {
        throw Rejection.because("facts-behind", "behind", reached.behind());
      }
      position = head;
    }
    return position;
  }

  /// The log itself is asked, so that what was recorded a moment ago counts, and an import need not wait for views.
  @Override
  public boolean exists(String aggregateId) {
    return log.lastSequence(aggregateId) >= 0;
  }

  @Override
  public TimeLimits timeLimits() {
    return timeLimits;
  }

  @Override
  public DutyFacts dutiesAround(List<UnitId> units) {
    position();
    Set<UnitId> lineage = related(units, change -> true);
    Set<UnitId> all = new LinkedHashSet<>(lineage);
    lineage.forEach(unit -> superiors(unit).forEach(superior -> all.addAll(related(List.of(superior), ViewFacts::isSame))));
    List<UnitDutiesRow> rows = all.stream().flatMap(unit -> rows("unit", unit.value()).stream()).toList();
    return new DutyFacts(
        each(rows, UnitDutiesRow::held), each(rows, UnitDutiesRow::divided), each(rows, UnitDutiesRow::supervised),
        each(rows, UnitDutiesRow::change), present(rows));
  }

  @Override
  public DecisionFacts decisionsAround(List<UnitId> units, List<PersonId> persons) {
    position();
    List<UnitDutiesRow> ofUnits = related(units, change -> true).stream().flatMap(unit -> rows("unit", unit.value()).stream()).toList();
    List<UnitDutiesRow> ofPersons = persons.stream().flatMap(person -> samePerson(person).stream()).flatMap(person -> rows("person", person.value()).stream()).toList();
    return new DecisionFacts(each(ofUnits, UnitDutiesRow::met), each(ofPersons, UnitDutiesRow::nominated));
  }

  @Override
  public CaseFacts caseFacts(CaseId caseId) {
    position();
    return store.find(CASES, caseId.value(), RULES)
        .map(CaseFactsRow::facts)
        .orElseThrow(() -> Rejection.because("not-found", "what", Words.of("what.cases"), "id", caseId));
  }

  @Override
  public CaseHandling caseHandling(CaseId caseId) {
    position();
    return store.find(CASES, caseId.value(), RULES)
        .map(row -> new CaseHandling(row.progress(), row.handlers(), row.recused()))
        .orElseThrow(() -> Rejection.because("not-found", "what", Words.of("what.cases"), "id", caseId));
  }

  @Override
  public ClueStanding clueStanding(ClueId clueId) {
    position();
    return store.find(CLUES, clueId.value(), RULES)
        .map(row -> new ClueStanding(row.state(), row.mergedBy()))
        .orElseThrow(() -> Rejection.because("not-found", "what", Words.of("what.clues"), "id", clueId));
  }

  @Override
  public List<AppealTaken> appealsOf(CaseId caseId) {
    position();
    return store.find(CASES, caseId.value(), RULES)
        .map(CaseFactsRow::appeals)
        .orElseThrow(() -> Rejection.because("not-found", "what", Words.of("what.cases"), "id", caseId));
  }

  @Override
  public boolean isUnderInvestigation(PersonId person) {
    return samePerson(person).stream().anyMatch(entry -> {
      Ask ask = new Ask(List.of(Condition.is("person", entry.value()), Condition.is("open", 1L)), null, null, false, 0, 1);
      return store.page(CASES, ask, RULES).total() > 0;
    });
  }

  @Override
  public List<PriorMatter> priorsOf(PersonId person) {
    return samePerson(person).stream().flatMap(entry -> store.find(PRIORS, entry.value(), RULES).stream()).flatMap(row -> row.matters().stream()).toList();
  }

  @Override
  public Set<PersonId> samePerson(PersonId person) {
    position();
    return entries(List.of(person), present -> {});
  }

  @Override
  public Set<FieldOfWork> handsOff() {
    return handsOff;
  }

  @Override
  public Optional<PersonId> holderOf(StaffId staff) {
    position();
    return rows("staff", staff.value()).stream().map(UnitDutiesRow::person).filter(Objects::nonNull).findFirst();
  }

  /// The units themselves, what they came from, what became of them (单位沿革) and their duplicates, however many steps away.
  private Set<UnitId> related(List<UnitId> units, Predicate<DutyFacts.Change> which) {
    Set<UnitId> found = new LinkedHashSet<>();
    Deque<UnitId> open = new ArrayDeque<>(units);
    while (!open.isEmpty()) {
      UnitId unit = open.remove();
      if (found.add(unit)) {
        Stream.concat(rows("unit", unit.value()).stream(), rows("after", unit.value()).stream())
            .map(UnitDutiesRow::change)
            .filter(change -> change != null && which.test(change))
            .forEach(change -> open.addAll(List.of(change.before(), change.after())));
      }
    }
    return found;
  }

  private List<UnitId> superiors(UnitId unit) {
    return each(rows("unit", unit.value()), row -> row.change() == null ? null : row.change().superior());
  }

  private List<DutyFacts.Present> present(List<UnitDutiesRow> rows) {
    List<DutyFacts.Present> present = new ArrayList<>();
    entries(each(rows, UnitDutiesRow::person), present::add);
    return present;
  }

  /// The persons under all their entries; of each entry it is told what became of it.
  private Set<PersonId> entries(List<PersonId> persons, Consumer<DutyFacts.Present> told) {
    Set<PersonId> found = new LinkedHashSet<>();
    Deque<PersonId> open = new ArrayDeque<>(persons);
    while (!open.isEmpty()) {
      PersonId person = open.remove();
      if (found.add(person)) {
        List<DutyFacts.Present> present = each(rows("person", person.value()), UnitDutiesRow::present);
        present.forEach(told);
        present.stream().map(DutyFacts.Present::sameAs).filter(Objects::nonNull).forEach(open::add);
        open.addAll(each(rows("sameAs", person.value()), UnitDutiesRow::person));
      }
    }
    return found;
  }

  private static boolean isSame(DutyFacts.Change change) {
    return change.kind() == DutyFacts.Change.Kind.SAME_AS;
  }

  private List<UnitDutiesRow> rows(String field, String value) {
    return AllRows.of(store, DUTIES, RULES, Condition.is(field, value));
  }

  private static <T> List<T> each(List<UnitDutiesRow> rows, Function<UnitDutiesRow, @Nullable T> part) {
    return rows.stream().map(part).filter(Objects::nonNull).toList();
  }
}
