package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Approval;
import mingjian.events.Claims;
import mingjian.events.DocumentRef;
import mingjian.events.DutySlipId;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.TalkId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a slip: dispatched, answered, followed by advice, a talk, a rectification, closed.
public sealed interface DutySlipEvent extends WorkEvent {
  DutySlipId dutySlipId();

  @Override
  default Id fileId() {
    return dutySlipId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.DUTY_SLIPS;
  }

  /// One for each head and quarter.
  record DutyListDispatched(
      DutySlipId dutySlipId, WorkAbout about, String headline, DutySlipKind kind, int year, Quarter quarter, List<DutyItem> dutyItems, String responsible,
      LocalDate feedbackDueOn, @Nullable DocumentRef document, PartialDate occurredOn) implements DutySlipEvent, Claims {
    @Override
    public Set<String> claims() {
      return about.persons().stream().map(person -> "duty-list:" + person.value() + ":" + year + "-" + quarter).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public WorkState state() {
      return DutySlipState.ISSUED;
    }

    @Override
    public Due due() {
      return Due.on(feedbackDueOn);
    }
  }

  record TaskSlipIssued(
      DutySlipId dutySlipId, WorkAbout about, String headline, DutySlipKind kind, String task, String responsible, LocalDate feedbackDueOn,
      @Nullable DocumentRef document, PartialDate occurredOn) implements DutySlipEvent {
    @Override
    public WorkState state() {
      return DutySlipState.ISSUED;
    }

    @Override
    public Due due() {
      return Due.on(feedbackDueOn);
    }
  }

  /// @param toLeaderInCharge who is told, because the field is theirs
  record IntegrityNoticeIssued(
      DutySlipId dutySlipId, WorkAbout about, String headline, DutySlipKind kind, PersonId toLeaderInCharge, String facts, String responsible,
      LocalDate feedbackDueOn, @Nullable DocumentRef document, PartialDate occurredOn) implements DutySlipEvent {
    @Override
    public WorkState state() {
      return DutySlipState.ISSUED;
    }

    @Override
    public Due due() {
      return Due.on(feedbackDueOn);
    }
  }

  /// 反馈单
  record SlipFeedbackRecorded(
      DutySlipId dutySlipId, WorkAbout about, String feedback, List<String> slipProblems, @Nullable DocumentRef document, PartialDate occurredOn)
      implements DutySlipEvent {
    @Override
    public WorkState state() {
      return DutySlipState.ANSWERED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// 建议单
  record RecommendationSlipIssued(
      DutySlipId dutySlipId, WorkAbout about, String advice, String responsible, LocalDate feedbackDueOn, @Nullable DocumentRef document,
      PartialDate occurredOn) implements DutySlipEvent {
    @Override
    public WorkState state() {
      return DutySlipState.RECOMMENDED;
    }

    @Override
    public Due due() {
      return Due.on(feedbackDueOn);
    }
  }

  record SlipTalkLinked(DutySlipId dutySlipId, WorkAbout about, TalkId talkId, PartialDate occurredOn) implements DutySlipEvent {}

  record SlipRectificationLinked(DutySlipId dutySlipId, WorkAbout about, RectificationId rectificationId, PartialDate occurredOn)
      implements DutySlipEvent {}

  /// @param gapReason why the gaps were left; null where there are none
  record SlipClosed(
      DutySlipId dutySlipId, WorkAbout about, String conclusion, Set<SlipGap> gaps, @Nullable String gapReason, PartialDate occurredOn)
      implements DutySlipEvent {
    @Override
    public WorkState state() {
      return DutySlipState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record SlipRecordCorrected(
      DutySlipId dutySlipId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements DutySlipEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
