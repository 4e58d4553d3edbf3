package mingjian.events.supervision;

import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.DutyReportId;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// The life of a report on duty and integrity 述责述廉.
public sealed interface DutyReportEvent extends WorkEvent {
  DutyReportId dutyReportId();

  @Override
  default Id fileId() {
    return dutyReportId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.DUTY_REPORTS;
  }

  /// @param kind the forum; registers are filtered by it
  record DutyReportSubmitted(
      DutyReportId dutyReportId, WorkAbout about, DutyReportForum kind, String headline, int year, String responsible, String content,
      @Nullable DocumentRef document, PartialDate occurredOn) implements DutyReportEvent {
    @Override
    public DutyReportState state() {
      return DutyReportState.SUBMITTED;
    }
  }

  record QuestionsRecorded(DutyReportId dutyReportId, WorkAbout about, List<AskedAndAnswered> questions, PartialDate occurredOn) implements DutyReportEvent {
    @Override
    public DutyReportState state() {
      return DutyReportState.QUESTIONED;
    }
  }

  /// @param notPublishedBecause null where the result was published on the spot
  record AppraisalRecorded(
      DutyReportId dutyReportId, WorkAbout about, AppraisalVotes votes, boolean publishedOnTheSpot, @Nullable String notPublishedBecause,
      PartialDate occurredOn) implements DutyReportEvent {
    @Override
    public DutyReportState state() {
      return DutyReportState.APPRAISED;
    }
  }

  record AppraisalResultApplied(
      DutyReportId dutyReportId, WorkAbout about, Set<AppraisalUse> uses, @Nullable String noneBecause, @Nullable String measure,
      @Nullable DocumentRef document, PartialDate occurredOn) implements DutyReportEvent {
    @Override
    public DutyReportState state() {
      return DutyReportState.APPLIED;
    }
  }

  record DutyReportClosed(DutyReportId dutyReportId, WorkAbout about, String result, PartialDate occurredOn) implements DutyReportEvent {
    @Override
    public DutyReportState state() {
      return DutyReportState.CLOSED;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record DutyReportRecordCorrected(
      DutyReportId dutyReportId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements DutyReportEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
