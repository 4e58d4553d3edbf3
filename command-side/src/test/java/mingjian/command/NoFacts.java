package mingjian.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casework.AppealTaken;
import mingjian.events.clue.ClueStanding;
import mingjian.events.clue.ClueState;
import mingjian.events.registry.HandsOff;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.timelimits.TimeLimits;

/// A world in which every id asked for exists and nothing else is known but the time limits as shipped. Tests override what they need.
public class NoFacts implements Facts {
  /// One in which that staff code is that person's.
  public static NoFacts holding(StaffId staff, PersonId person) {
    return new NoFacts() {
      @Override
      public Optional<PersonId> holderOf(StaffId one) {
        return one.equals(staff) ? Optional.of(person) : Optional.empty();
      }
    };
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public boolean exists(String aggregateId) {
    return true;
  }

  @Override
  public TimeLimits timeLimits() {
    return Limits.ON;
  }

  @Override
  public DecisionFacts decisionsAround(List<UnitId> units, List<PersonId> persons) {
    return DecisionFacts.NONE;
  }

  @Override
  public DutyFacts dutiesAround(List<UnitId> units) {
    return new DutyFacts(List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public CaseFacts caseFacts(CaseId caseId) {
    return new CaseFacts(caseId, null, Set.of(), null, List.of(), Set.of(), false, false, false);
  }

  @Override
  public CaseHandling caseHandling(CaseId caseId) {
    return new CaseHandling(CaseProgress.NONE, Set.of(), Set.of());
  }

  @Override
  public ClueStanding clueStanding(ClueId clueId) {
    return new ClueStanding(ClueState.REGISTERED, null);
  }

  @Override
  public List<AppealTaken> appealsOf(CaseId caseId) {
    return List.of();
  }

  @Override
  public boolean isUnderInvestigation(PersonId person) {
    return false;
  }

  @Override
  public List<PriorMatter> priorsOf(PersonId person) {
    return List.of();
  }

  @Override
  public Set<FieldOfWork> handsOff() {
    return HandsOff.FIVE.fields();
  }

  @Override
  public Set<PersonId> samePerson(PersonId person) {
    return Set.of(person);
  }

  @Override
  public Optional<PersonId> holderOf(StaffId staff) {
    return Optional.empty();
  }
}
