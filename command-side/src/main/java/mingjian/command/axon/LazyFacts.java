package mingjian.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mingjian.command.Facts;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.casefile.CaseHandling;
import mingjian.events.casework.AppealTaken;
import mingjian.events.clue.ClueStanding;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.timelimits.TimeLimits;
import org.jspecify.annotations.Nullable;

/// Opens the reading of facts when a decider first asks; most commands never do. What an earlier command of the same message began
/// exists for the later ones, though the log doesn't have it yet.
final class LazyFacts implements Facts {
  private final Supplier<Facts> source;
  private final Predicate<String> begunHere;
  private @Nullable Facts opened;

  LazyFacts(Supplier<Facts> source, Predicate<String> begunHere) {
    this.source = source;
    this.begunHere = begunHere;
  }

  @Override
  public long position() {
    return facts().position();
  }

  @Override
  public boolean exists(String aggregateId) {
    return begunHere.test(aggregateId) || facts().exists(aggregateId);
  }

  @Override
  public TimeLimits timeLimits() {
    return facts().timeLimits();
  }

  @Override
  public DutyFacts dutiesAround(List<UnitId> units) {
    return facts().dutiesAround(units);
  }

  @Override
  public DecisionFacts decisionsAround(List<UnitId> units, List<PersonId> persons) {
    return facts().decisionsAround(units, persons);
  }

  /// Of a case that this very message opened no view can tell; it is there, and nothing came of it yet.
  @Override
  public CaseFacts caseFacts(CaseId caseId) {
    return begunHere.test(caseId.value()) ? new CaseFacts(caseId, null, Set.of(), null, List.of(), Set.of(), false, false, false) : facts().caseFacts(caseId);
  }

  @Override
  public CaseHandling caseHandling(CaseId caseId) {
    return facts().caseHandling(caseId);
  }

  @Override
  public ClueStanding clueStanding(ClueId clueId) {
    return facts().clueStanding(clueId);
  }

  @Override
  public List<AppealTaken> appealsOf(CaseId caseId) {
    return facts().appealsOf(caseId);
  }

  @Override
  public boolean isUnderInvestigation(PersonId person) {
    return facts().isUnderInvestigation(person);
  }

  @Override
  public Set<PersonId> samePerson(PersonId person) {
    return facts().samePerson(person);
  }

  @Override
  public List<PriorMatter> priorsOf(PersonId person) {
    return facts().priorsOf(person);
  }

  @Override
  public Set<FieldOfWork> handsOff() {
    return facts().handsOff();
  }

  @Override
  public Optional<PersonId> holderOf(StaffId staff) {
    return facts().holderOf(staff);
  }

  private Facts facts() {
    Facts now = opened == null ? source.get() : opened;
    opened = now;
    return now;
  }
}
