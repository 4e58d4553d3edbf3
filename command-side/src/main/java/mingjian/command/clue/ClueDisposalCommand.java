package mingjian.command.clue;

import java.time.LocalDate;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.InquiryId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import org.jspecify.annotations.Nullable;

/// What is done about a clue, as it was proposed and approved on paper.
public sealed interface ClueDisposalCommand extends ClueCommand {
  /// @param newEvidence why a shelved clue is taken up before its review date
  record ProposeDisposal(
      ClueId clueId, DisposalWay way, String plan, StaffId proposedBy, @Nullable String newEvidence, DocumentRef document, PartialDate occurredOn)
      implements ClueDisposalCommand {}

  /// @param partyHeadApproval of the head of the same-level party committee, for 初步核实 of the head of a next-lower body
  /// @param reviewOn for 暂存待查: when it is looked at again
  record ApproveDisposal(
      ClueId clueId, DisposalWay way, Approval approval, ApproverRank approverRank, @Nullable Approval partyHeadApproval, @Nullable LocalDate reviewOn,
      @Nullable String lateReason) implements ClueDisposalCommand {}

  record ExtendDisposal(ClueId clueId, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn) implements ClueDisposalCommand {}

  record ReviewShelvedClue(ClueId clueId, String result, LocalDate reviewOn, PartialDate occurredOn) implements ClueDisposalCommand {}

  /// @param occurredOn when the talk ended or the reply came in
  record ReportTalkInquiry(ClueId clueId, @Nullable TalkId talk, @Nullable InquiryId inquiry, String result, PartialDate occurredOn)
      implements ClueDisposalCommand {}

  record SupplementTalkInquiry(ClueId clueId, String reason, Approval approval, PartialDate occurredOn) implements ClueDisposalCommand {}

  record VerifyAfterTalkInquiry(ClueId clueId, String plan, Approval approval, ApproverRank approverRank, @Nullable Approval partyHeadApproval)
      implements ClueDisposalCommand {}

  /// @param toOrgan for 移送有关党组织: which; @param reviewOn for 暂存待查
  record ConcludePreliminary(
      ClueId clueId, PreliminaryOutcome outcome, String result, DocumentRef verificationReport, Approval approval, @Nullable String toOrgan,
      @Nullable LocalDate reviewOn, PartialDate occurredOn) implements ClueDisposalCommand {}
}
