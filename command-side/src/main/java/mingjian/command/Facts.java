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
import mingjian.events.casework.AppealTaken;
import mingjian.events.clue.ClueStanding;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.timelimits.TimeLimits;

/// What a decider may know of other aggregates. Read at one position of the log, which the event cites; a fact that comes later
/// raises a flag and never rewrites a decision.
public interface Facts {
  /// The position of the log up to which these facts were read.
  long position();

  /// Whether the stream of that id has begun. Always up to date: the log itself is asked.
  boolean exists(String aggregateId);

  /// The time limits in use, each version with the days on which it is in force.
  TimeLimits timeLimits();

  /// Tenures, divisions of labour, supervisors and history of the units a case touches.
  DutyFacts dutiesAround(List<UnitId> units);

  /// Meetings that decided in those units, and who nominated those persons.
  DecisionFacts decisionsAround(List<UnitId> units, List<PersonId> persons);

  /// Unit, field, period, subjects and team of a case; its state as far as accountability needs it.
  CaseFacts caseFacts(CaseId caseId);

  /// How far a case has come and who has ever handled it. What others announced of a case has no handlers.
  CaseHandling caseHandling(CaseId caseId);

  /// Where a clue stands.
  ClueStanding clueStanding(ClueId clueId);

  /// The appeals from a case, in the order in which they were filed.
  List<AppealTaken> appealsOf(CaseId caseId);

  /// True while the person, under whichever entry, is the subject of an open case (问责条例 9条).
  boolean isUnderInvestigation(PersonId person);

  /// The person and whoever is linked as the same one, however many entries away.
  Set<PersonId> samePerson(PersonId person);

  /// The sanctions and admonitions of the person, under whichever entry, in the order recorded; revoked ones left out.
  List<PriorMatter> priorsOf(PersonId person);

  /// 五（四）个不直接分管: the fields that no head manages directly here, as the locality has it (DOMAIN 1E row 51).
  Set<FieldOfWork> handsOff();

  /// Whose staff code it is; nobody's, or that of somebody who isn't in the register.
  Optional<PersonId> holderOf(StaffId staff);
}
