package mingjian.events.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.RecommendationId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a recommendation 纪检监察建议.
public sealed interface RecommendationEvent extends WorkEvent {
  RecommendationId recommendationId();

  @Override
  default Id fileId() {
    return recommendationId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.RECOMMENDATIONS;
  }

  /// @param legalBasis the text and article it rests on
  record RecommendationIssued(
      RecommendationId recommendationId, WorkAbout about, String headline, RecommendationKind kind, List<RecommendationItem> items, String legalBasis,
      DocumentRef document, String issuedBy, String responsible, LocalDate feedbackDueOn, Approval approval, PartialDate occurredOn)
      implements RecommendationEvent {
    @Override
    public WorkState state() {
      return RecommendationState.ISSUED;
    }

    @Override
    public Due due() {
      return Due.on(feedbackDueOn);
    }
  }

  /// @param reason why something wasn't adopted; null where the unit gave none
  record FeedbackRecorded(
      RecommendationId recommendationId, WorkAbout about, RecommendationAnswer answer, @Nullable String reason, String result, String submittedBy,
      @Nullable DocumentRef document, PartialDate occurredOn) implements RecommendationEvent {
    /// 无正当理由未采纳
    public boolean unreasoned() {
      return answer == RecommendationAnswer.REFUSED && (reason == null || reason.isBlank());
    }

    @Override
    public WorkState state() {
      return unreasoned() ? RecommendationState.REFUSED : RecommendationState.ANSWERED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// `evaluator` names the body on paper; its unit or staff code shows that it isn't the unit itself.
  record RecommendationEvaluated(
      RecommendationId recommendationId, WorkAbout about, Verdict verdict, String opinion, String evaluator, @Nullable UnitId evaluatorUnit,
      @Nullable StaffId evaluatedBy, List<DocumentRef> evidence, PartialDate occurredOn) implements RecommendationEvent {
    @Override
    public WorkState state() {
      return switch (verdict) {
        case ACCEPTED -> RecommendationState.EVALUATED;
        case RETURNED -> RecommendationState.RETURNED;
      };
    }
  }

  /// 建章立制: what the unit has laid down since.
  record InstitutionAdopted(
      RecommendationId recommendationId, WorkAbout about, String title, @Nullable DocumentRef document, Set<FieldOfWork> fields, PartialDate occurredOn)
      implements RecommendationEvent {}

  record RecommendationEscalated(
      RecommendationId recommendationId, WorkAbout about, RecommendationEscalation to, String reason, Approval approval, PartialDate occurredOn)
      implements RecommendationEvent {
    @Override
    public WorkState state() {
      return RecommendationState.ESCALATED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record RecommendationClosed(RecommendationId recommendationId, WorkAbout about, @Nullable String conclusion, PartialDate occurredOn)
      implements RecommendationEvent {
    @Override
    public WorkState state() {
      return RecommendationState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record RecommendationRecordCorrected(
      RecommendationId recommendationId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements RecommendationEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
