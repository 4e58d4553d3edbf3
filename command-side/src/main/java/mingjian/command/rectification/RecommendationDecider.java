package mingjian.command.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.rectification.RecommendationCommand.AdoptInstitution;
import mingjian.command.rectification.RecommendationCommand.CloseRecommendation;
import mingjian.command.rectification.RecommendationCommand.CorrectRecommendationRecord;
import mingjian.command.rectification.RecommendationCommand.EscalateRecommendation;
import mingjian.command.rectification.RecommendationCommand.EvaluateRecommendation;
import mingjian.command.rectification.RecommendationCommand.IssueRecommendation;
import mingjian.command.rectification.RecommendationCommand.RecordFeedback;
import mingjian.command.rectification.RecommendationDecider.Recommendation;
import mingjian.events.PartialDate;
import mingjian.events.rectification.RecommendationEvent;
import mingjian.events.rectification.RecommendationEvent.FeedbackRecorded;
import mingjian.events.rectification.RecommendationEvent.InstitutionAdopted;
import mingjian.events.rectification.RecommendationEvent.RecommendationClosed;
import mingjian.events.rectification.RecommendationEvent.RecommendationEscalated;
import mingjian.events.rectification.RecommendationEvent.RecommendationEvaluated;
import mingjian.events.rectification.RecommendationEvent.RecommendationIssued;
import mingjian.events.rectification.RecommendationEvent.RecommendationRecordCorrected;
import mingjian.events.rectification.RecommendationItem;
import mingjian.events.rectification.RecommendationState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 纪检监察建议: sent to a unit, answered, judged by others, closed; refused without reason it is escalated (DOMAIN 1D row 42, 3.2 L72).
public final class RecommendationDecider implements WorkDecider<RecommendationCommand, Recommendation, RecommendationEvent> {
  /// @param about null before it was issued
  /// @param submittedBy who answered last; null before the first answer
  public record Recommendation(
      RecommendationState state, @Nullable WorkAbout about, @Nullable LocalDate feedbackDueOn, @Nullable String submittedBy) {}

  @Override
  public List<RecommendationEvent> decide(RecommendationCommand command, Recommendation now, Asking asking) {
    // told before the state is: the remedy helps more than “step not allowed”
    if (command instanceof CloseRecommendation && now.state() == RecommendationState.REFUSED) {
      throw Rejection.because("refused-without-reason");
    }
    requireStep(command, now);
    return List.of(switch (command) {
      case IssueRecommendation c -> issue(c, asking);
      case RecordFeedback c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new FeedbackRecorded(
            c.recommendationId(), about(now), c.answer(), c.reason(), c.result(), c.submittedBy(), c.document(), c.occurredOn());
      }
      case EvaluateRecommendation c -> evaluate(c, now, asking);
      case AdoptInstitution c -> adopt(c, now, asking);
      case EscalateRecommendation c -> escalate(c, now, asking);
      case CloseRecommendation c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new RecommendationClosed(c.recommendationId(), about(now), c.conclusion(), c.occurredOn());
      }
      case CorrectRecommendationRecord c -> correct(c, now, asking);
    });
  }

  private RecommendationEvent issue(IssueRecommendation c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.about().unit() == null) {
      throw Rejection.at("about", "recommendation-without-unit");
    }
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireItems(c.items());
    if (c.occurredOn().isKnown() && !c.feedbackDueOn().isAfter(c.occurredOn().earliest())) {
      throw Rejection.at("feedbackDueOn", "feedback-due-before-issue");
    }
    return new RecommendationIssued(
        c.recommendationId(), c.about(), c.headline(), c.kind(), c.items(), c.legalBasis(), c.document(), c.issuedBy(), c.responsible(), c.feedbackDueOn(),
        c.approval(), c.occurredOn());
  }

  private static void requireItems(List<RecommendationItem> items) {
    if (items.isEmpty() || items.stream().anyMatch(item -> item.text().isBlank())) {
      throw Rejection.at("items", "recommendation-without-item");
    }
    if (items.stream().map(RecommendationItem::no).distinct().count() < items.size()) {
      throw Rejection.at("items", "recommendation-number-twice");
    }
  }

  /// As for rectifications: no unit judges itself (DOMAIN 4.3).
  private static RecommendationEvent evaluate(EvaluateRecommendation c, Recommendation now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.evaluatorUnit() == null && c.evaluatedBy() == null) {
      throw Rejection.at("evaluatorUnit", "evaluator-not-shown");
    }
    if (Objects.equals(about(now).unit(), c.evaluatorUnit()) || c.evaluator().equals(now.submittedBy())) {
      throw Rejection.at("evaluatorUnit", "evaluated-by-itself");
    }
    if (c.evidence().isEmpty()) {
      throw Rejection.at("evidence", "evaluation-without-evidence");
    }
    return new RecommendationEvaluated(
        c.recommendationId(), about(now), c.verdict(), c.opinion(), c.evaluator(), c.evaluatorUnit(), c.evaluatedBy(), c.evidence(), c.occurredOn());
  }

  private static RecommendationEvent adopt(AdoptInstitution c, Recommendation now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.fields().isEmpty()) {
      throw Rejection.at("fields", "institution-without-field");
    }
    return new InstitutionAdopted(c.recommendationId(), about(now), c.title(), c.document(), c.fields(), c.occurredOn());
  }

  /// 监察法 71条. Silence counts as a refusal only once the day for the answer has passed.
  private static RecommendationEvent escalate(EscalateRecommendation c, Recommendation now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    LocalDate dueOn = now.feedbackDueOn();
    boolean silent = now.state() == RecommendationState.ISSUED;
    if (silent && dueOn != null && c.occurredOn().isKnown() && !c.occurredOn().latest().isAfter(dueOn)) {
      throw Rejection.at("occurredOn", "feedback-not-overdue", "dueOn", PartialDate.of(dueOn));
    }
    return new RecommendationEscalated(c.recommendationId(), about(now), c.to(), c.reason(), c.approval(), c.occurredOn());
  }

  private static RecommendationEvent correct(CorrectRecommendationRecord c, Recommendation now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new RecommendationRecordCorrected(
        c.recommendationId(), about(now), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  @Override
  public Recommendation evolve(Recommendation now, RecommendationEvent event) {
    RecommendationState state = event.state() instanceof RecommendationState next ? next : now.state();
    return switch (event) {
      case RecommendationIssued e -> new Recommendation(state, e.about(), e.feedbackDueOn(), null);
      case FeedbackRecorded e -> new Recommendation(state, now.about(), now.feedbackDueOn(), e.submittedBy());
      case RecommendationEvaluated _, InstitutionAdopted _, RecommendationEscalated _, RecommendationClosed _, RecommendationRecordCorrected _ ->
          new Recommendation(state, now.about(), now.feedbackDueOn(), now.submittedBy());
    };
  }

  private static WorkAbout about(Recommendation now) {
    return Objects.requireNonNull(now.about(), "a recommendation that was issued is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.RECOMMENDATIONS;
  }

  @Override
  public WorkState stateOf(Recommendation now) {
    return now.state();
  }

  @Override
  public Class<RecommendationCommand> commands() {
    return RecommendationCommand.class;
  }

  @Override
  public Class<RecommendationEvent> events() {
    return RecommendationEvent.class;
  }

  @Override
  public Recommendation initial() {
    return new Recommendation(RecommendationState.NONE, null, null, null);
  }
}
