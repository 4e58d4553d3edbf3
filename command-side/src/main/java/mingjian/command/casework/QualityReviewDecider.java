package mingjian.command.casework;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.casework.QualityReviewCommand.CloseQualityReview;
import mingjian.command.casework.QualityReviewCommand.CorrectQualityReviewRecord;
import mingjian.command.casework.QualityReviewCommand.GradeCase;
import mingjian.command.casework.QualityReviewCommand.OpenQualityReview;
import mingjian.command.casework.QualityReviewCommand.RecordProblem;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.QualityReviewEvent;
import mingjian.events.casework.QualityReviewEvent.CaseGraded;
import mingjian.events.casework.QualityReviewEvent.QualityProblemRecorded;
import mingjian.events.casework.QualityReviewEvent.QualityReviewClosed;
import mingjian.events.casework.QualityReviewEvent.QualityReviewOpened;
import mingjian.events.casework.QualityReviewEvent.QualityReviewRecordCorrected;
import mingjian.events.casework.QualityReviewState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 案件质量评查: by others than those of the case, in four grades, of which the lower two rest on problems found.
public final class QualityReviewDecider implements WorkDecider<QualityReviewCommand, QualityReviewDecider.QualityReview, QualityReviewEvent> {
  /// @param about null before it was opened; @param problems how many were found
  public record QualityReview(QualityReviewState state, @Nullable WorkAbout about, int problems) {}

  @Override
  public List<QualityReviewEvent> decide(QualityReviewCommand command, QualityReview review, Asking asking) {
    requireStep(command, review);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case OpenQualityReview c -> open(c, asking);
      case RecordProblem c -> new QualityProblemRecorded(c.qualityReviewId(), about(review), c.aspect(), c.problem(), c.basis(), c.occurredOn());
      case GradeCase c -> grade(c, review);
      case CloseQualityReview c -> {
        asking.requireApproved(c.approval());
        yield new QualityReviewClosed(c.qualityReviewId(), about(review), c.result(), c.approval(), c.occurredOn());
      }
      case CorrectQualityReviewRecord c -> {
        asking.requireApproved(c.approval());
        yield new QualityReviewRecordCorrected(
            c.qualityReviewId(), about(review), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private static QualityReviewEvent open(OpenQualityReview c, Asking asking) {
    asking.requireExists("caseId", "cases", c.caseId());
    asking.requireApproved(c.approval());
    WorkAbout about = new WorkAbout(List.of(), null, c.caseId(), c.secrecy());
    OtherHands.require("reviewers", c.reviewers(), about, asking, "quality-reviewer-of-case");
    return new QualityReviewOpened(
        c.qualityReviewId(), about, c.headline(), c.kind(), c.reviewers(), c.responsible(), c.dueOn(), c.approval(), c.occurredOn());
  }

  private static QualityReviewEvent grade(GradeCase c, QualityReview review) {
    if ((c.grade() == QualityGrade.FLAWED || c.grade() == QualityGrade.UNQUALIFIED) && review.problems() == 0) {
      throw Rejection.at("grade", "grade-without-problem", "grade", c.grade());
    }
    return new CaseGraded(c.qualityReviewId(), about(review), c.grade(), c.opinion(), c.document(), c.occurredOn());
  }

  @Override
  public QualityReview evolve(QualityReview review, QualityReviewEvent event) {
    QualityReviewState state = event.state() instanceof QualityReviewState now ? now : review.state();
    int found = event instanceof QualityProblemRecorded ? 1 : 0;
    return new QualityReview(state, event.about(), review.problems() + found);
  }

  private static WorkAbout about(QualityReview review) {
    return Objects.requireNonNull(review.about(), "a review that was opened is about a case");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.QUALITY_REVIEWS;
  }

  @Override
  public WorkState stateOf(QualityReview review) {
    return review.state();
  }

  @Override
  public Class<QualityReviewCommand> commands() {
    return QualityReviewCommand.class;
  }

  @Override
  public Class<QualityReviewEvent> events() {
    return QualityReviewEvent.class;
  }

  @Override
  public QualityReview initial() {
    return new QualityReview(QualityReviewState.NONE, null, 0);
  }
}
