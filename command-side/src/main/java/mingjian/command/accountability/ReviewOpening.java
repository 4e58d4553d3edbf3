package mingjian.command.accountability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.accountability.ReviewCommand.DismissReview;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.events.Approval;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyDerivation;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyQuestion;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.ReviewDismissed;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewProgress;
import org.jspecify.annotations.Nullable;

/// 启动、不启动: whether there is an inquiry at all.
final class ReviewOpening {
  private ReviewOpening() {}

  static List<ReviewEvent> open(OpenAccountabilityReview c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireExists("caseId", "cases", c.caseId());
    c.otherUnits().forEach(it -> asking.requireExists("otherUnits", "units", it));
    requireApprovals(c, asking);
    CaseFacts facts = requireFacts(asking.facts().caseFacts(c.caseId()));
    if (!facts.decided() && (c.parallelBasis() == null || c.parallelBasis().isBlank())) {
      throw Rejection.at("parallelBasis", "case-not-decided");
    }
    DutyFacts duties = asking.facts().dutiesAround(units(facts, c.otherUnits()));
    boolean subjectIsHead = DutyDerivation.derive(
        new DutyQuestion(facts, c.otherUnits(), c.mode(), false, duties, DecisionFacts.NONE, Set.of(), asking.today())).subjectIsHead();
    return List.of(new ReviewOpened(c.reviewId(), c.caseId(), c.mode(), c.otherUnits(), c.directlyLed(), c.approvals(),
        c.partyCommitteeApproval(), c.parallelBasis(), facts, duties, asking.facts().position(), subjectIsHead, c.occurredOn()));
  }

  static List<ReviewEvent> decline(DeclineReview c, Asking asking) {
    asking.requireExists("caseId", "cases", c.caseId());
    requireExplained(c.reasonCode(), c.explanation());
    asking.requireApproved(c.approval());
    return List.of(new ReviewNotStarted(c.reviewId(), c.caseId(), c.reasonCode(), c.explanation(), c.approval(), c.approval().approvedOn()));
  }

  static List<ReviewEvent> dismiss(DismissReview c, ReviewProgress now, Asking asking) {
    requireExplained(c.reasonCode(), c.explanation());
    asking.requireApproved(c.approval());
    return List.of(new ReviewDismissed(c.reviewId(), Required.caseOf(now), c.reasonCode(), c.explanation(), c.approval(),
        c.approval().approvedOn()));
  }

  /// Unit, field and period are what duty is measured against.
  static CaseFacts requireFacts(CaseFacts facts) {
    if (facts.publicAnnouncementOnly()) {
      throw Rejection.at("caseId", "case-of-others");
    }
    if (facts.withdrawn()) {
      throw Rejection.at("caseId", "case-withdrawn");
    }
    if (facts.unitId() == null || facts.fields().isEmpty() || facts.misconduct() == null) {
      throw Rejection.at("caseId", "case-facts-missing");
    }
    return facts;
  }

  static List<UnitId> units(CaseFacts facts, List<UnitId> otherUnits) {
    List<UnitId> units = new ArrayList<>(otherUnits);
    units.addFirst(Objects.requireNonNull(facts.unitId(), "checked before"));
    return units.stream().distinct().toList();
  }

  private static void requireApprovals(OpenAccountabilityReview c, Asking asking) {
    if (c.approvals().isEmpty()) {
      throw Rejection.at("approvals", "review-without-approval");
    }
    for (Approval approval : c.approvals()) {
      asking.requirePast("approvals", approval.approvedOn());
    }
    // 问责条例 9条
    if (c.directlyLed() && c.partyCommitteeApproval() == null) {
      throw Rejection.at("partyCommitteeApproval", "party-committee-approval-missing");
    }
  }

  private static void requireExplained(NotStartedReason reason, @Nullable String explanation) {
    if (reason == NotStartedReason.OTHER) {
      Required.text("explanation", explanation);
    }
  }
}
