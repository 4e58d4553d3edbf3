package mingjian.command.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.IdentityStatus;
import org.jspecify.annotations.Nullable;

/// Team and recusal, announcement of the opening, facts, the meeting over the facts and the statement.
public sealed interface InvestigationCommand extends CaseCommand {

  record AssignTeam(
      CaseId caseId, StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer, Approval approval,
      PartialDate occurredOn)
      implements InvestigationCommand {}

  record ChangeTeam(
      CaseId caseId, StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer, String reason,
      Approval approval, PartialDate occurredOn)
      implements InvestigationCommand {}

  /// The decision on a recusal; `withdraws` false where it was refused.
  record DecideRecusal(
      CaseId caseId, StaffId staff, String ground, boolean withdraws, Approval approval, PartialDate occurredOn)
      implements InvestigationCommand {}

  record AnnounceCaseOpening(
      CaseId caseId, List<PersonId> subjects, List<StaffId> announcers, @Nullable DocumentRef document,
      PartialDate occurredOn)
      implements InvestigationCommand {}

  record AddSubject(CaseId caseId, Subject subject, List<Approval> approvals, PartialDate occurredOn)
      implements InvestigationCommand {}

  record RecordSubjectIdentity(
      CaseId caseId, PersonId subject, IdentityStatus status, @Nullable DocumentRef document, PartialDate occurredOn)
      implements InvestigationCommand {}

  /// What is left out stays as it was.
  record SpecifyFacts(
      CaseId caseId, @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct, @Nullable Place place,
      String basis, PartialDate occurredOn)
      implements InvestigationCommand {}

  record SetHeadFlag(CaseId caseId, PersonId subject, HeadFlag flag, String reason, PartialDate occurredOn)
      implements InvestigationCommand {}

  record ServeFactMaterial(
      CaseId caseId, PersonId subject, List<StaffId> servedBy, DocumentRef document, boolean signed,
      PartialDate occurredOn)
      implements InvestigationCommand {}

  record RecordStatement(
      CaseId caseId, PersonId subject, boolean objects, String statement, @Nullable String verified,
      @Nullable DocumentRef document, PartialDate occurredOn)
      implements InvestigationCommand {}
}
