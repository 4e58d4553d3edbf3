package mingjian.command.casefile;

import java.util.List;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import org.jspecify.annotations.Nullable;

/// What comes of it for each subject, its announcement and execution.
public sealed interface OutcomeCommand extends CaseCommand {

  /// `months` only where the rule leaves a choice, as 留党察看 does.
  record ImposeSanction(
      CaseId caseId, PersonId subject, SanctionKind kind, Penalty penalty, @Nullable Integer months, String decider,
      List<Approval> approvals, DocumentRef decision, PartialDate occurredOn)
      implements OutcomeCommand {}

  record ExemptSubject(
      CaseId caseId, PersonId subject, String decider, String ground, DocumentRef conclusion, Approval approval,
      PartialDate occurredOn)
      implements OutcomeCommand {}

  record DecideNoSanction(
      CaseId caseId, PersonId subject, String decider, String ground, DocumentRef conclusion, Approval approval,
      PartialDate occurredOn)
      implements OutcomeCommand {}

  record TransferToProcuratorate(
      CaseId caseId, PersonId subject, String procuratorate, String suspectedOffence, DocumentRef document,
      Approval approval, PartialDate occurredOn)
      implements OutcomeCommand {}

  record RecordProcuratorateReturn(CaseId caseId, PersonId subject, String toSupplement, DocumentRef document, PartialDate occurredOn)
      implements OutcomeCommand {}

  record FinishSupplementaryInvestigation(CaseId caseId, PersonId subject, String result, DocumentRef document, PartialDate occurredOn)
      implements OutcomeCommand {}

  record AnnounceDecision(
      CaseId caseId, PersonId subject, List<StaffId> announcers, @Nullable String venue, boolean withEducation,
      @Nullable DocumentRef document, @Nullable String opinion, @Nullable String lateReason, PartialDate occurredOn)
      implements OutcomeCommand {}

  record ReportExecution(
      CaseId caseId, PersonId subject, @Nullable UnitId reportedBy, String result, @Nullable DocumentRef document,
      PartialDate occurredOn)
      implements OutcomeCommand {}

  record FinishFormalities(CaseId caseId, PersonId subject, String result, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OutcomeCommand {}

  record ExtendFormalities(CaseId caseId, PersonId subject, String reason, Approval approval, PartialDate occurredOn) implements OutcomeCommand {}

  /// An empty `subjects` means every subject in hearing.
  record WithdrawCase(
      CaseId caseId, List<PersonId> subjects, String reason, DocumentRef document, @Nullable UnitId notifiedUnit,
      Approval approval, PartialDate occurredOn)
      implements OutcomeCommand {}

  record ClearSubject(
      CaseId caseId, PersonId subject, String statement, @Nullable String audience, DocumentRef document, Approval approval,
      PartialDate occurredOn)
      implements OutcomeCommand {}

  /// What came of an appeal, as its own file tells. Sent by a policy; records nothing where it was said before.
  record RecordAppealOutcome(CaseId caseId, AppealId appealId) implements OutcomeCommand {}
}
