package mingjian.events.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.InquiryId;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of an inquiry by letter 函询. What the person wrote stands in the reply on paper, never here.
public sealed interface InquiryEvent extends WorkEvent {
  InquiryId inquiryId();

  @Override
  default Id fileId() {
    return inquiryId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.INQUIRIES;
  }

  /// @param problems what is asked about, each one line
  /// @param clue the number of the clue that it follows from, as on paper
  record InquiryIssued(
      InquiryId inquiryId, WorkAbout about, String headline, InquiryKind kind, InquiryTarget target, List<String> problems, DocumentRef letter,
      @Nullable String clue, String responsible, LocalDate replyDueOn, List<StaffId> granted, InquiryApprover approvedAs, Approval approval,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements InquiryEvent {
    @Override
    public WorkState state() {
      return InquiryState.ISSUED;
    }

    @Override
    public Due due() {
      return Due.on(replyDueOn);
    }
  }

  /// @param document the reply 说明材料
  /// @param concernsHead the explanation concerns the head of the person's party body, who therefore doesn't sign it
  /// @param daysLate at least so many days after the reply was due; null in time
  /// @param settleDueOn until when the inquiry is to be settled; null where the day of the reply isn't known
  record InquiryReplied(
      InquiryId inquiryId, WorkAbout about, DocumentRef document, @Nullable Countersignature countersignature, boolean concernsHead,
      @Nullable Integer daysLate, @Nullable LocalDate settleDueOn, PartialDate occurredOn) implements InquiryEvent {
    @Override
    public WorkState state() {
      return InquiryState.REPLIED;
    }

    @Override
    public Due due() {
      return new Due(settleDueOn);
    }
  }

  /// 补充函询
  record InquiryAskedAgain(
      InquiryId inquiryId, WorkAbout about, List<String> problems, DocumentRef letter, LocalDate replyDueOn, Approval approval, PartialDate occurredOn)
      implements InquiryEvent {
    @Override
    public WorkState state() {
      return InquiryState.ASKED_AGAIN;
    }

    @Override
    public Due due() {
      return Due.on(replyDueOn);
    }
  }

  /// @param feedbackLetter by which the person was told that the explanation is taken
  record InquiryClosed(
      InquiryId inquiryId, WorkAbout about, InquiryOutcome outcome, String opinion, @Nullable DocumentRef feedbackLetter, Approval approval,
      PartialDate occurredOn) implements InquiryEvent {
    @Override
    public WorkState state() {
      return InquiryState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record InquiryWithdrawn(InquiryId inquiryId, WorkAbout about, String reason, Approval approval, PartialDate occurredOn) implements InquiryEvent {
    @Override
    public WorkState state() {
      return InquiryState.WITHDRAWN;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// Who handles it from now on; `left` no longer do.
  record InquiryHandlersChanged(
      InquiryId inquiryId, WorkAbout about, List<StaffId> handlers, List<StaffId> left, String reason, PartialDate occurredOn) implements InquiryEvent {
    @Override
    public List<StaffId> granted() {
      return handlers;
    }

    @Override
    public List<StaffId> withdrawn() {
      return left;
    }

    @Override
    public boolean inTimeline() {
      return false;
    }
  }

  /// 回避: who had to withdraw takes no further step (监察法 67条).
  record InquiryRecusalDecided(
      InquiryId inquiryId, WorkAbout about, StaffId staff, String reason, Approval approval, PartialDate occurredOn) implements InquiryEvent {
    @Override
    public List<StaffId> withdrawn() {
      return List.of(staff);
    }

    @Override
    public boolean inTimeline() {
      return false;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record InquiryRecordCorrected(
      InquiryId inquiryId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements InquiryEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
