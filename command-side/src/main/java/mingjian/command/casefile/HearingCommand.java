package mingjian.command.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// 审理. An empty `subjects` means every subject that has come so far.
public sealed interface HearingCommand extends CaseCommand {

  record TransferToHearing(
      CaseId caseId, List<PersonId> subjects, DocumentRef investigationReport, @Nullable DocumentRef propertyList,
      Approval approval, boolean withOpening, PartialDate occurredOn)
      implements HearingCommand {}

  record AcceptForHearing(CaseId caseId, List<PersonId> subjects, Set<StaffId> officers, PartialDate occurredOn)
      implements HearingCommand {}

  record RecordHearingTalk(
      CaseId caseId, PersonId subject, List<StaffId> officers, DocumentRef document, PartialDate occurredOn)
      implements HearingCommand {}

  record ReturnForInvestigation(
      CaseId caseId, List<PersonId> subjects, String reason, Approval approval, PartialDate occurredOn)
      implements HearingCommand {}

  /// 审理 of a grave or complex case goes on longer (规则 55条3款).
  ///
  /// @param dueOn the last day that was approved
  record ExtendHearing(
      CaseId caseId, List<PersonId> subjects, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn)
      implements HearingCommand {}

  record DecideCase(
      CaseId caseId, List<PersonId> subjects, String body, DocumentRef minutes, @Nullable DocumentRef hearingReport,
      String conclusion, PartialDate occurredOn)
      implements HearingCommand {}
}
