package mingjian.command.clue;

import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.TransferGround;
import org.jspecify.annotations.Nullable;

/// How a clue ends, and what is put right afterwards.
public sealed interface ClueEndCommand extends ClueCommand {
  record CloseClue(
      ClueId clueId, ClosingGround closingGround, String result, @Nullable String clarifiedBefore, Approval approval, PartialDate occurredOn)
      implements ClueEndCommand {}

  record ClarifyClue(ClueId clueId, String clarifiedBefore, DocumentRef document, PartialDate occurredOn) implements ClueEndCommand {}

  record TransferClue(
      ClueId clueId, String toOrgan, TransferGround transferGround, String reason, DocumentRef document, Approval approval, PartialDate occurredOn)
      implements ClueEndCommand {}

  record LinkClueToCase(ClueId clueId, CaseId openedCase, PartialDate occurredOn) implements ClueEndCommand {}

  record MergeClue(ClueId clueId, ClueId into, String reason, Approval approval, PartialDate occurredOn) implements ClueEndCommand {}

  /// @param eventId of the merger
  record UndoClueMerge(ClueId clueId, String eventId, String reason, Approval approval, PartialDate occurredOn) implements ClueEndCommand {}

  record CorrectClueRecord(
      ClueId clueId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements ClueEndCommand {}
}
