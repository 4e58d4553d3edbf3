package mingjian.events.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.Id;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a major matter 重大事项.
public sealed interface MatterEvent extends WorkEvent {
  MajorMatterId majorMatterId();

  @Override
  default Id fileId() {
    return majorMatterId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.MAJOR_MATTERS;
  }

  /// `occurredOn` is the day of the report.
  record MajorMatterReported(
      MajorMatterId majorMatterId, WorkAbout about, String headline, MatterKind kind, FieldOfWork fieldOfWork, @Nullable Long amountFen, String responsible,
      String reportedTo, @Nullable DocumentRef document, PartialDate occurredOn) implements MatterEvent {
    @Override
    public WorkState state() {
      return MatterState.REPORTED;
    }
  }

  /// 应报未报: found by supervision, never reported by the unit. `occurredOn` is the day it was found.
  record UnreportedMatterFound(
      MajorMatterId majorMatterId, WorkAbout about, String headline, MatterKind kind, FieldOfWork fieldOfWork, @Nullable Long amountFen, String responsible,
      String foundBy, @Nullable DocumentRef document, PartialDate occurredOn) implements MatterEvent {
    @Override
    public WorkState state() {
      return MatterState.UNREPORTED;
    }
  }

  /// @param stands the state it leaves the matter in: a paper that turns up after the meeting doesn't turn the matter back
  record PreparationRecorded(
      MajorMatterId majorMatterId, WorkAbout about, List<PreparationStep> steps, List<GroundCheck> groundChecks, MatterState stands, PartialDate occurredOn)
      implements MatterEvent {
    @Override
    public WorkState state() {
      return stands;
    }
  }

  /// `occurredOn` is the day the group was formed.
  record DecisionGroupFormed(
      MajorMatterId majorMatterId, WorkAbout about, int voters, List<PersonId> group, DocumentRef document, PartialDate occurredOn) implements MatterEvent {}

  /// `occurredOn` is the day of the meeting. Says by itself who decided on which field of which unit, and when.
  record DecisionMeetingRecorded(
      MajorMatterId majorMatterId, WorkAbout about, MatterKind kind, FieldOfWork fieldOfWork, DecisionMeeting meeting, Set<MeetingFlaw> meetingFlaws,
      @Nullable LocalDate implementBy, MatterState stands, PartialDate occurredOn) implements MatterEvent {
    @Override
    public Set<MeetingFlaw> breaches() {
      return meetingFlaws;
    }

    @Override
    public WorkState state() {
      return stands;
    }

    @Override
    public Due due() {
      return new Due(implementBy);
    }
  }

  record BallotRecorded(
      MajorMatterId majorMatterId, WorkAbout about, Ballot ballot, Set<MeetingFlaw> meetingFlaws, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MatterEvent {
    @Override
    public Set<MeetingFlaw> breaches() {
      return meetingFlaws;
    }
  }

  record StagePublished(
      MajorMatterId majorMatterId, WorkAbout about, PublicationStage stage, Set<DisclosedPart> parts, String channel, @Nullable DocumentRef document,
      PartialDate occurredOn) implements MatterEvent {}

  record ImplementationRecorded(
      MajorMatterId majorMatterId, WorkAbout about, String result, Set<MeetingFlaw> meetingFlaws, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MatterEvent {
    @Override
    public Set<MeetingFlaw> breaches() {
      return meetingFlaws;
    }

    @Override
    public WorkState state() {
      return MatterState.IMPLEMENTED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record MatterClosed(
      MajorMatterId majorMatterId, WorkAbout about, String conclusion, List<MissingStage> missingStages, PartialDate occurredOn) implements MatterEvent {
    @Override
    public WorkState state() {
      return MatterState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong. `liftedMeetingFlaws` turned out to be none.
  record MatterRecordCorrected(
      MajorMatterId majorMatterId, WorkAbout about, String eventId, String item, String was, String right, Set<MeetingFlaw> liftedMeetingFlaws,
      String reason, Approval approval, PartialDate occurredOn) implements MatterEvent {
    @Override
    public Set<MeetingFlaw> liftedBreaches() {
      return liftedMeetingFlaws;
    }

    @Override
    public String corrects() {
      return eventId;
    }
  }
}
