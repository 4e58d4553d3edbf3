package mingjian.command.clue;

import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.clue.ClueEndCommand.ClarifyClue;
import mingjian.command.clue.ClueEndCommand.CloseClue;
import mingjian.command.clue.ClueEndCommand.CorrectClueRecord;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.command.clue.ClueEndCommand.MergeClue;
import mingjian.command.clue.ClueEndCommand.TransferClue;
import mingjian.command.clue.ClueEndCommand.UndoClueMerge;
import mingjian.events.ProcedureFlaw;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.ClueEndEvent.ClueClarified;
import mingjian.events.clue.ClueEndEvent.ClueClosed;
import mingjian.events.clue.ClueEndEvent.ClueMergeUndone;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueEndEvent.ClueRecordCorrected;
import mingjian.events.clue.ClueEndEvent.ClueTransferred;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.PreliminaryOutcome;

/// How a clue ends, and what is put right afterwards.
final class ClueEndRules {
  private ClueEndRules() {}

  static ClueEvent decide(ClueEndCommand command, ClueFile clue, Asking asking) {
    return switch (command) {
      case CloseClue c -> close(c, clue, asking);
      case ClarifyClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new ClueClarified(c.clueId(), clue.about(), c.clarifiedBefore(), c.document(), c.occurredOn());
      }
      case TransferClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        yield new ClueTransferred(
            c.clueId(), clue.about(), c.toOrgan(), c.transferGround(), c.reason(), c.document(), c.approval(), c.occurredOn());
      }
      case LinkClueToCase c -> link(c, clue, asking);
      case MergeClue c -> merge(c, clue, asking);
      case UndoClueMerge c -> undo(c, clue, asking);
      case CorrectClueRecord c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        requireReason(c.reason());
        yield new ClueRecordCorrected(
            c.clueId(), clue.about(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    };
  }

  /// What proved untrue is said so before those who had heard of it (政务处分法 53条).
  private static ClueEvent close(CloseClue c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.closingGround() == ClosingGround.UNTRUE && c.clarifiedBefore() == null) {
      throw Rejection.at("clarifiedBefore", "untrue-without-clarification");
    }
    return new ClueClosed(c.clueId(), clue.about(), c.closingGround(), c.result(), c.clarifiedBefore(), c.approval(), c.occurredOn(), flaws(c, clue, asking));
  }

  /// What talk or reply brought is reported, and the opinion follows from it (规则 30条). What was closed without on an earlier day is marked (DOMAIN 8.2).
  private static Set<ProcedureFlaw> flaws(CloseClue c, ClueFile clue, Asking asking) {
    boolean over = !c.occurredOn().isKnown() || c.occurredOn().latest().isBefore(asking.today());
    if (!clue.disposal().talkReported() && !over) {
      throw Rejection.because("talk-inquiry-not-reported");
    }
    return clue.disposal().talkReported() ? Set.of() : Set.of(ProcedureFlaw.TALK_INQUIRY_NOT_REPORTED);
  }

  /// The case itself is opened in its own file; here it is only named (规则 37条).
  private static ClueEvent link(LinkClueToCase c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (clue.disposal().outcome() != PreliminaryOutcome.OPEN_CASE) {
      throw Rejection.because("preliminary-not-concluded");
    }
    asking.requireExists("openedCase", "cases", c.openedCase());
    CaseFacts opened = asking.facts().caseFacts(c.openedCase());
    if (opened.publicAnnouncementOnly() || opened.withdrawn()) {
      throw Rejection.at("openedCase", opened.withdrawn() ? "clue-to-withdrawn-case" : "clue-to-announced-case");
    }
    return new ClueTurnedIntoCase(c.clueId(), clue.about(), c.openedCase(), c.occurredOn());
  }

  private static ClueEvent merge(MergeClue c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.into().equals(c.clueId())) {
      throw Rejection.at("into", "clue-into-itself");
    }
    asking.requireExists("into", "clues", c.into());
    requireGoesOn(asking.facts().clueStanding(c.into()).state());
    return new ClueMerged(c.clueId(), clue.about(), c.into(), c.reason(), c.approval(), c.occurredOn());
  }

  /// Into what is over nothing is merged, or the two could end in each other; what became a case goes on there.
  private static void requireGoesOn(ClueState target) {
    if (target.ended() && target != ClueState.CASE_OPENED) {
      throw Rejection.at("into", "merge-target-ended", "state", target);
    }
  }

  private static ClueEvent undo(UndoClueMerge c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireReason(c.reason());
    if (!c.eventId().equals(asking.facts().clueStanding(c.clueId()).mergedBy())) {
      throw Rejection.at("eventId", "not-the-merger");
    }
    ClueState backTo = Objects.requireNonNull(clue.beforeMerger(), "a merged clue stood somewhere before");
    return new ClueMergeUndone(c.clueId(), clue.about(), c.eventId(), backTo, c.reason(), c.approval(), c.occurredOn());
  }

  /// 更正须说明理由 (DOMAIN 4.3).
  static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
  }
}
