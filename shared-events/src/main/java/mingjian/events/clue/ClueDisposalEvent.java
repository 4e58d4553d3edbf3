package mingjian.events.clue;

import java.time.LocalDate;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.InquiryId;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.timelimits.ExtendsTo;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// What is done about a clue 线索处置 (规则 21–35条).
public sealed interface ClueDisposalEvent extends ClueEvent {
  /// @param again after it was shelved
  record DisposalProposed(
      ClueId clueId, WorkAbout about, DisposalWay way, String plan, StaffId proposedBy, boolean again, @Nullable String newEvidence, DocumentRef document,
      PartialDate occurredOn) implements ClueDisposalEvent {
    @Override
    public WorkState state() {
      return ClueState.DISPOSAL_PROPOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// @param way what was approved; leaders may decide on another than was proposed
  /// @param partyHeadApproval of the head of the same-level party committee (规则 33条)
  record DisposalApproved(
      ClueId clueId, WorkAbout about, DisposalWay way, Approval approval, ApproverRank approverRank, @Nullable Approval partyHeadApproval,
      @Nullable LocalDate reviewOn, @Nullable String lateReason, Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements ClueDisposalEvent {
    public DisposalApproved {
      flaws = Set.copyOf(flaws);
    }

    @Override
    public WorkState state() {
      return way.leadsTo();
    }

    @Override
    public Due due() {
      return new Due(reviewOn);
    }
  }

  record DisposalExtended(ClueId clueId, WorkAbout about, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn)
      implements ClueDisposalEvent, ExtendsTo {
    @Override
    public Due due() {
      return Due.on(dueOn);
    }
  }

  record ShelvedClueReviewed(ClueId clueId, WorkAbout about, String result, LocalDate reviewOn, PartialDate occurredOn) implements ClueDisposalEvent {
    @Override
    public Due due() {
      return Due.on(reviewOn);
    }
  }

  /// The talk is over or the reply is in; from then on a month runs to conclude (规则 30条).
  ///
  /// @param inquiry null too in what was recorded before it stood here
  record TalkInquiryReported(
      ClueId clueId, WorkAbout about, @Nullable TalkId talk, String result, @Nullable LocalDate concludeDueOn, PartialDate occurredOn,
      @Nullable InquiryId inquiry)
      implements ClueDisposalEvent {
    @Override
    public Due due() {
      return new Due(concludeDueOn);
    }
  }

  /// 补充谈话函询
  record TalkInquirySupplemented(ClueId clueId, WorkAbout about, String reason, Approval approval, PartialDate occurredOn) implements ClueDisposalEvent {
    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// 谈话函询转初步核实
  record VerificationOrdered(
      ClueId clueId, WorkAbout about, String plan, Approval approval, ApproverRank approverRank, @Nullable Approval partyHeadApproval,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements ClueDisposalEvent {
    public VerificationOrdered {
      flaws = Set.copyOf(flaws);
    }

    @Override
    public WorkState state() {
      return ClueState.PRELIM_VERIFICATION;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record PreliminaryConcluded(
      ClueId clueId, WorkAbout about, PreliminaryOutcome outcome, String result, DocumentRef verificationReport, Approval approval,
      @Nullable String toOrgan, @Nullable LocalDate reviewOn, PartialDate occurredOn) implements ClueDisposalEvent {
    @Override
    public WorkState state() {
      return outcome.leadsTo();
    }

    @Override
    public Due due() {
      return new Due(reviewOn);
    }
  }
}
