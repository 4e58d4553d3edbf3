package mingjian.events.casework;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.QualityReviewId;
import mingjian.events.StaffId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a case-quality review 案件质量评查. It is about the work on the case, so it names no person and stands in nobody's timeline.
public sealed interface QualityReviewEvent extends WorkEvent {
  QualityReviewId qualityReviewId();

  @Override
  default Id fileId() {
    return qualityReviewId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.QUALITY_REVIEWS;
  }

  record QualityReviewOpened(
      QualityReviewId qualityReviewId, WorkAbout about, String headline, QualityReviewKind kind, List<StaffId> reviewers, String responsible,
      @Nullable LocalDate dueOn, Approval approval, PartialDate occurredOn) implements QualityReviewEvent {
    @Override
    public WorkState state() {
      return QualityReviewState.OPEN;
    }

    @Override
    public Due due() {
      return new Due(dueOn);
    }

    @Override
    public List<StaffId> granted() {
      return reviewers;
    }

    @Override
    public boolean opensCase() {
      return true;
    }
  }

  /// @param basis which criterion it falls short of
  record QualityProblemRecorded(
      QualityReviewId qualityReviewId, WorkAbout about, QualityAspect aspect, String problem, @Nullable String basis, PartialDate occurredOn)
      implements QualityReviewEvent {}

  record CaseGraded(
      QualityReviewId qualityReviewId, WorkAbout about, QualityGrade grade, String opinion, @Nullable DocumentRef document, PartialDate occurredOn)
      implements QualityReviewEvent {
    @Override
    public WorkState state() {
      return QualityReviewState.GRADED;
    }
  }

  record QualityReviewClosed(QualityReviewId qualityReviewId, WorkAbout about, String result, Approval approval, PartialDate occurredOn)
      implements QualityReviewEvent {
    @Override
    public WorkState state() {
      return QualityReviewState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record QualityReviewRecordCorrected(
      QualityReviewId qualityReviewId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements QualityReviewEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
