package mingjian.events.clue;

import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// How a clue ends, and what is put right afterwards.
public sealed interface ClueEndEvent extends ClueEvent {
  /// @param clarifiedBefore before whom the person was cleared 澄清; null where that isn't called for
  /// @param flaws null in what was recorded before they stood here
  record ClueClosed(
      ClueId clueId, WorkAbout about, ClosingGround closingGround, String result, @Nullable String clarifiedBefore, Approval approval,
      PartialDate occurredOn, @Nullable Set<ProcedureFlaw> flaws) implements ClueEndEvent {
    public ClueClosed {
      flaws = flaws == null ? null : Set.copyOf(flaws);
    }

    @Override
    public WorkState state() {
      return ClueState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }

    @Override
    public boolean clears() {
      return clarifiedBefore != null;
    }
  }

  /// 澄清正名 (政务处分法 53条)
  record ClueClarified(ClueId clueId, WorkAbout about, String clarifiedBefore, DocumentRef document, PartialDate occurredOn) implements ClueEndEvent {
    @Override
    public boolean clears() {
      return true;
    }
  }

  record ClueTransferred(
      ClueId clueId, WorkAbout about, String toOrgan, TransferGround transferGround, String reason, DocumentRef document, Approval approval,
      PartialDate occurredOn) implements ClueEndEvent {
    @Override
    public WorkState state() {
      return ClueState.TRANSFERRED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// 转立案
  record ClueTurnedIntoCase(ClueId clueId, WorkAbout about, CaseId openedCase, PartialDate occurredOn) implements ClueEndEvent {
    @Override
    public WorkState state() {
      return ClueState.CASE_OPENED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record ClueMerged(ClueId clueId, WorkAbout about, ClueId into, String reason, Approval approval, PartialDate occurredOn) implements ClueEndEvent {
    @Override
    public WorkState state() {
      return ClueState.MERGED;
    }
  }

  /// The clues were not about the same thing; the record of the merger stays.
  record ClueMergeUndone(ClueId clueId, WorkAbout about, String eventId, ClueState backTo, String reason, Approval approval, PartialDate occurredOn)
      implements ClueEndEvent {
    @Override
    public WorkState state() {
      return backTo;
    }

    @Override
    public String corrects() {
      return eventId;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record ClueRecordCorrected(
      ClueId clueId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements ClueEndEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
