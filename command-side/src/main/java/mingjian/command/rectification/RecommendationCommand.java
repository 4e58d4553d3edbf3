package mingjian.command.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.RecommendationId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.rectification.RecommendationAnswer;
import mingjian.events.rectification.RecommendationEscalation;
import mingjian.events.rectification.RecommendationItem;
import mingjian.events.rectification.RecommendationKind;
import mingjian.events.rectification.Verdict;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a recommendation.
public sealed interface RecommendationCommand extends Command {
  RecommendationId recommendationId();

  @Override
  default String aggregateId() {
    return recommendationId().value();
  }

  record IssueRecommendation(
      RecommendationId recommendationId, WorkAbout about, String headline, RecommendationKind kind, List<RecommendationItem> items, String legalBasis,
      DocumentRef document, String issuedBy, String responsible, LocalDate feedbackDueOn, Approval approval, PartialDate occurredOn)
      implements RecommendationCommand, Creates {}

  record RecordFeedback(
      RecommendationId recommendationId, RecommendationAnswer answer, @Nullable String reason, String result, String submittedBy,
      @Nullable DocumentRef document, PartialDate occurredOn) implements RecommendationCommand {}

  record EvaluateRecommendation(
      RecommendationId recommendationId, Verdict verdict, String opinion, String evaluator, @Nullable UnitId evaluatorUnit, @Nullable StaffId evaluatedBy,
      List<DocumentRef> evidence, PartialDate occurredOn) implements RecommendationCommand {}

  record AdoptInstitution(
      RecommendationId recommendationId, String title, @Nullable DocumentRef document, Set<FieldOfWork> fields, PartialDate occurredOn)
      implements RecommendationCommand {}

  record EscalateRecommendation(
      RecommendationId recommendationId, RecommendationEscalation to, String reason, Approval approval, PartialDate occurredOn)
      implements RecommendationCommand {}

  record CloseRecommendation(RecommendationId recommendationId, @Nullable String conclusion, PartialDate occurredOn) implements RecommendationCommand {}

  record CorrectRecommendationRecord(
      RecommendationId recommendationId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements RecommendationCommand {}
}
