package mingjian.command.casework;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.QualityReviewId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.casework.QualityAspect;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.QualityReviewKind;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a case-quality review.
public sealed interface QualityReviewCommand extends Command {
  QualityReviewId qualityReviewId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return qualityReviewId().value();
  }

  record OpenQualityReview(
      QualityReviewId qualityReviewId, CaseId caseId, String headline, QualityReviewKind kind, List<StaffId> reviewers, String responsible,
      @Nullable LocalDate dueOn, Approval approval, Secrecy secrecy, PartialDate occurredOn) implements QualityReviewCommand, Creates {}

  record RecordProblem(QualityReviewId qualityReviewId, QualityAspect aspect, String problem, @Nullable String basis, PartialDate occurredOn)
      implements QualityReviewCommand {}

  record GradeCase(QualityReviewId qualityReviewId, QualityGrade grade, String opinion, @Nullable DocumentRef document, PartialDate occurredOn)
      implements QualityReviewCommand {}

  record CloseQualityReview(QualityReviewId qualityReviewId, String result, Approval approval, PartialDate occurredOn) implements QualityReviewCommand {}

  record CorrectQualityReviewRecord(
      QualityReviewId qualityReviewId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements QualityReviewCommand {}
}
