package mingjian.events.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.timelimits.ExtendsTo;
import org.jspecify.annotations.Nullable;

/// 审理: handed over, taken on by others than the investigators, returned or decided by a collective body.
public sealed interface HearingEvent extends CaseEvent {

  /// @param withOpening 立案 and 移送审理 reported together, as simple cases may
  record TransferredToHearing(
      CaseId caseId, List<PersonId> subjects, DocumentRef investigationReport, @Nullable DocumentRef propertyList,
      Approval approval, boolean withOpening, Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements HearingEvent {}

  record AcceptedForHearing(
      CaseId caseId, List<PersonId> subjects, Set<StaffId> officers, Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements HearingEvent {}

  record HearingTalkRecorded(
      CaseId caseId, PersonId subject, List<StaffId> officers, DocumentRef document, Set<ProcedureFlaw> flaws,
      PartialDate occurredOn)
      implements HearingEvent {}

  /// 退回补充审查调查; @param times how often by now, this one counted
  record ReturnedForInvestigation(
      CaseId caseId, List<PersonId> subjects, String reason, int times, Approval approval, PartialDate occurredOn)
      implements HearingEvent {}

  /// The clock of those subjects runs to the day that was approved.
  record HearingExtended(
      CaseId caseId, List<PersonId> subjects, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn)
      implements HearingEvent, ExtendsTo {}

  /// @param body the collective that decided 常委会／监委会议; @param minutes its record
  record CaseDecided(
      CaseId caseId, List<PersonId> subjects, String body, DocumentRef minutes, @Nullable DocumentRef hearingReport,
      String conclusion, Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements HearingEvent {}
}
