package mingjian.command.clue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.command.clue.ClueDisposalCommand.ExtendDisposal;
import mingjian.command.clue.ClueDisposalCommand.ProposeDisposal;
import mingjian.command.clue.ClueDisposalCommand.ReportTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.ReviewShelvedClue;
import mingjian.command.clue.ClueDisposalCommand.SupplementTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.VerifyAfterTalkInquiry;
import mingjian.command.clue.ClueFile.Opinion;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueDisposalEvent.DisposalExtended;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueDisposalEvent.PreliminaryConcluded;
import mingjian.events.clue.ClueDisposalEvent.ShelvedClueReviewed;
import mingjian.events.clue.ClueDisposalEvent.TalkInquiryReported;
import mingjian.events.clue.ClueDisposalEvent.TalkInquirySupplemented;
import mingjian.events.clue.ClueDisposalEvent.VerificationOrdered;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.TargetRank;
import org.jspecify.annotations.Nullable;

/// Disposal is proposed, approved by another, and carried out in one of four ways (规则 21条).
final class ClueDisposalRules {
  private ClueDisposalRules() {}

  static ClueEvent decide(ClueDisposalCommand command, ClueFile clue, Asking asking) {
    return switch (command) {
      case ProposeDisposal c -> propose(c, clue, asking);
      case ApproveDisposal c -> approve(c, clue, asking);
      case ExtendDisposal c -> extend(c, clue, asking);
      case ReviewShelvedClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        requireReviewDate(true, c.reviewOn(), c.occurredOn());
        yield new ShelvedClueReviewed(c.clueId(), clue.about(), c.result(), c.reviewOn(), c.occurredOn());
      }
      case ReportTalkInquiry c -> reportTalkInquiry(c, clue, asking);
      case SupplementTalkInquiry c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        yield new TalkInquirySupplemented(c.clueId(), clue.about(), c.reason(), c.approval(), c.occurredOn());
      }
      case VerifyAfterTalkInquiry c -> {
        requireEntitled(c.approval(), c.approverRank(), clue, asking);
        Set<ProcedureFlaw> flaws = flawsOfVerification(c.partyHeadApproval(), c.approval(), clue, asking);
        yield new VerificationOrdered(
            c.clueId(), clue.about(), c.plan(), c.approval(), c.approverRank(), c.partyHeadApproval(), flaws, c.approval().approvedOn());
      }
      case ConcludePreliminary c -> conclude(c, clue, asking);
    };
  }

  private static ClueEvent propose(ProposeDisposal c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    boolean again = clue.state() == ClueState.SHELVED;
    if (again) {
      requireGroundToResume(c, clue.disposal().reviewOn());
    }
    return new DisposalProposed(c.clueId(), clue.about(), c.way(), c.plan(), c.proposedBy(), again, c.newEvidence(), c.document(), c.occurredOn());
  }

  /// 暂存待查 is taken up again on new evidence, or when its review date has come (DOMAIN 4.2).
  private static void requireGroundToResume(ProposeDisposal c, @Nullable LocalDate reviewOn) {
    boolean dateHasCome = reviewOn != null && c.occurredOn().isKnown() && !c.occurredOn().latest().isBefore(reviewOn);
    if (c.newEvidence() == null && !dateHasCome) {
      throw Rejection.at("newEvidence", "shelved-without-new-evidence");
    }
  }

  private static ClueEvent approve(ApproveDisposal c, ClueFile clue, Asking asking) {
    requireEntitled(c.approval(), c.approverRank(), clue, asking);
    PartialDate on = c.approval().approvedOn();
    requireReviewDate(c.way() == DisposalWay.SHELVE, c.reviewOn(), on);
    Set<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    if (c.way() == DisposalWay.PRELIM_VERIFICATION) {
      flaws.addAll(flawsOfVerification(c.partyHeadApproval(), c.approval(), clue, asking));
    }
    Optional.ofNullable(clue.disposal().opinion()).flatMap(opinion -> opinion.missed(asking.facts().timeLimits())).ifPresent(due -> {
      requireLateReason(c.lateReason(), due);
      flaws.add(ProcedureFlaw.DISPOSED_LATE);
    });
    return new DisposalApproved(
        c.clueId(), clue.about(), c.way(), c.approval(), c.approverRank(), c.partyHeadApproval(), c.reviewOn(), c.lateReason(), flaws, on);
  }

  /// Who approves is another than who proposed (compared on paper, DOMAIN 8.1.3), and for heads 主要负责人 (DOMAIN 4.2).
  private static void requireEntitled(Approval approval, ApproverRank rank, ClueFile clue, Asking asking) {
    asking.requireApproved(approval);
    if (approval.approver() != null && approval.approver().equals(clue.disposal().proposedBy())) {
      throw Rejection.at("approval", "disposal-approver-not-entitled");
    }
    if (clue.known().target().isHead() && rank != ApproverRank.HEAD) {
      throw Rejection.at("approverRank", "disposal-approver-not-entitled");
    }
  }

  /// Overdue is explained, never blocked (规则 21条2款).
  private static void requireLateReason(@Nullable String reason, LocalDate due) {
    if (reason == null) {
      throw Rejection.at("lateReason", "disposal-late", "due", PartialDate.of(due));
    }
  }

  /// 初步核实 takes a team of two, and of the head of a next-lower body the approval of the same-level party committee's head (规则 33条). What was
  /// begun on an earlier day is recorded as it was and marked; what begins today must be right (DOMAIN 8.2).
  private static Set<ProcedureFlaw> flawsOfVerification(@Nullable Approval partyHead, Approval approval, ClueFile clue, Asking asking) {
    Set<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    boolean ahead = !approval.approvedOn().latest().isBefore(asking.today());
    if (partyHead != null) {
      asking.requirePast("partyHeadApproval", partyHead.approvedOn());
    } else if (clue.known().target() == TargetRank.UNIT_HEAD) {
      flaws.add(refusedIf(ahead, "partyHeadApproval", "party-head-approval-missing", ProcedureFlaw.APPROVAL_MISSING));
    }
    if (clue.handling().handlers().size() < 2) {
      flaws.add(refusedIf(ahead, "approval", "verification-needs-two", ProcedureFlaw.ONE_PERSON));
    }
    return flaws;
  }

  private static ProcedureFlaw refusedIf(boolean ahead, String field, String code, ProcedureFlaw flaw) {
    if (ahead) {
      throw Rejection.at(field, code);
    }
    return flaw;
  }

  private static ClueEvent extend(ExtendDisposal c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    Opinion opinion = clue.disposal().opinion();
    Optional<LocalDate> before = opinion == null ? Optional.empty() : opinion.dueOn(asking.facts().timeLimits());
    before.filter(day -> !c.dueOn().isAfter(day)).ifPresent(day -> {
      throw Rejection.at("dueOn", "disposal-extension-not-later", "due", PartialDate.of(day));
    });
    return new DisposalExtended(c.clueId(), clue.about(), c.dueOn(), c.reason(), c.approval(), c.occurredOn());
  }

  private static ClueEvent reportTalkInquiry(ReportTalkInquiry c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.talk() != null) {
      asking.requireExists("talk", "talks", c.talk());
    }
    if (c.inquiry() != null) {
      asking.requireExists("inquiry", "inquiries", c.inquiry());
    }
    TalkInquiryReported reported = reported(c, clue, null);
    return reported(c, clue, asking.facts().timeLimits().dueFor(VerificationOrdered.class, List.of(reported)).orElse(null));
  }

  private static TalkInquiryReported reported(ReportTalkInquiry c, ClueFile clue, @Nullable LocalDate concludeDueOn) {
    return new TalkInquiryReported(c.clueId(), clue.about(), c.talk(), c.result(), concludeDueOn, c.occurredOn(), c.inquiry());
  }

  private static ClueEvent conclude(ConcludePreliminary c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireReviewDate(c.outcome() == PreliminaryOutcome.SHELVE, c.reviewOn(), c.occurredOn());
    if (c.outcome() == PreliminaryOutcome.TRANSFER && c.toOrgan() == null) {
      throw Rejection.at("toOrgan", "transfer-to-nobody");
    }
    return new PreliminaryConcluded(
        c.clueId(), clue.about(), c.outcome(), c.result(), c.verificationReport(), c.approval(), c.toOrgan(), c.reviewOn(), c.occurredOn());
  }

  /// What is shelved is looked at again, on a day after; nothing else has such a day.
  private static void requireReviewDate(boolean shelved, @Nullable LocalDate reviewOn, PartialDate on) {
    if (!shelved && reviewOn != null) {
      throw Rejection.at("reviewOn", "review-date-without-shelving");
    }
    if (shelved && (reviewOn == null || on.isKnown() && !reviewOn.isAfter(on.earliest()))) {
      throw Rejection.at("reviewOn", "shelved-without-review-date");
    }
  }
}
