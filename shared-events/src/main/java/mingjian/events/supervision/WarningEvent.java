package mingjian.events.supervision;

import java.time.LocalDate;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.WarningId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a supervision warning 监督预警.
public sealed interface WarningEvent extends WorkEvent {
  WarningId warningId();

  @Override
  default Id fileId() {
    return warningId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.WARNINGS;
  }

  record WarningIssued(
      WarningId warningId, WorkAbout about, String headline, WarningGround ground, String facts, String responsible, LocalDate answerDueOn, Approval approval,
      PartialDate occurredOn) implements WarningEvent {
    @Override
    public WorkState state() {
      return WarningState.ISSUED;
    }

    @Override
    public Due due() {
      return Due.on(answerDueOn);
    }
  }

  /// The reply of those who were warned, in their words.
  record WarningAnswered(
      WarningId warningId, WorkAbout about, String answer, @Nullable DocumentRef document, PartialDate occurredOn) implements WarningEvent {
    @Override
    public WorkState state() {
      return WarningState.ANSWERED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// Weighs, decides nothing.
  record ToleranceAssessed(
      WarningId warningId, WorkAbout about, ToleranceFactors factors, String opinion, PartialDate occurredOn) implements WarningEvent {}

  record WarningCleared(WarningId warningId, WorkAbout about, String result, PartialDate occurredOn) implements WarningEvent {
    @Override
    public WorkState state() {
      return WarningState.CLEARED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record WarningEscalated(
      WarningId warningId, WorkAbout about, WarningEscalation to, String reason, Approval approval, PartialDate occurredOn)
      implements WarningEvent {
    @Override
    public WorkState state() {
      return WarningState.ESCALATED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record WarningRecordCorrected(
      WarningId warningId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements WarningEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
