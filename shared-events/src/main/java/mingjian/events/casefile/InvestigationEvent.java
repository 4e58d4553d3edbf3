package mingjian.events.casefile;

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
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.registry.IdentityStatus;
import org.jspecify.annotations.Nullable;

/// Team, announcement of the opening, facts, and for each subject the meeting over the facts and the statement.
public sealed interface InvestigationEvent extends CaseEvent {

  /// @param members everybody of the team, the leader included or not; @param safetyOfficer 安全员
  record TeamAssigned(
      CaseId caseId, StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer, Approval approval,
      PartialDate occurredOn)
      implements InvestigationEvent {}

  /// The whole new team, and who is no longer of it.
  record TeamChanged(
      CaseId caseId, StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer, Set<StaffId> left,
      String reason, Approval approval, PartialDate occurredOn)
      implements InvestigationEvent {}

  /// 回避 (监察法 67条). Somebody who has to withdraw is out of the team from here on.
  record RecusalDecided(
      CaseId caseId, StaffId staff, String ground, boolean withdraws, Approval approval, PartialDate occurredOn)
      implements InvestigationEvent {}

  record CaseOpeningAnnounced(
      CaseId caseId, List<PersonId> subjects, List<StaffId> announcers, @Nullable DocumentRef document,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements InvestigationEvent {}

  record SubjectAdded(CaseId caseId, Subject subject, List<Approval> approvals, PartialDate occurredOn)
      implements InvestigationEvent {}

  /// Who the subject is from `occurredOn` on.
  record SubjectIdentityRecorded(
      CaseId caseId, PersonId subject, IdentityStatus status, @Nullable DocumentRef document, PartialDate occurredOn)
      implements InvestigationEvent {}

  /// Unit, fields and period as they now stand, all of them; what is null or empty is still 待查.
  record FactsSpecified(
      CaseId caseId, List<PersonId> subjects, @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct,
      @Nullable Place place, String basis, PartialDate occurredOn)
      implements InvestigationEvent {}

  /// A reasoned value beside the derived one.
  record HeadFlagSet(CaseId caseId, PersonId subject, HeadFlag flag, String reason, PartialDate occurredOn)
      implements InvestigationEvent {}

  /// 违纪违法事实材料见面（核对） (规则 51条).
  record FactMaterialServed(
      CaseId caseId, PersonId subject, List<StaffId> servedBy, DocumentRef document, boolean signed,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements InvestigationEvent {}

  /// 陈述申辩 in the person's own words; defending oneself makes nothing worse (政务处分法 43条).
  ///
  /// @param verified what came of checking it; null while it is not yet checked
  record StatementRecorded(
      CaseId caseId, PersonId subject, boolean objects, String statement, @Nullable String verified,
      @Nullable DocumentRef document, PartialDate occurredOn)
      implements InvestigationEvent {}
}
