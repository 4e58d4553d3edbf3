package mingjian.command.accountability;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.AnnounceAccountability;
import mingjian.command.accountability.ReviewCommand.CloseReview;
import mingjian.command.accountability.ReviewCommand.ExplainMissing;
import mingjian.command.accountability.ReviewCommand.RecheckReview;
import mingjian.command.accountability.ReviewCommand.ReopenReview;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.accountability.CandidateProgress;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.AccountabilityAnnounced;
import mingjian.events.accountability.ReviewEvent.MissingExplained;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewProgress;

/// Explaining what is missing, announcing, closing, and opening again.
final class ReviewClosing {
  private ReviewClosing() {}

  static List<ReviewEvent> explain(ExplainMissing c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.text("explanation", c.explanation());
    if (!now.missing().contains(c.flag())) {
      throw Rejection.at("flag", "nothing-missing", "flag", c.flag());
    }
    return List.of(new MissingExplained(c.reviewId(), Required.caseOf(now), c.flag(), c.explanation(), c.occurredOn()));
  }

  static List<ReviewEvent> announce(AnnounceAccountability c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.text("audience", c.audience());
    if (now.established().isEmpty()) {
      throw Rejection.because("nobody-established");
    }
    if (c.announcers().isEmpty()) {
      throw Rejection.at("announcers", "announced-by-nobody");
    }
    Set<ProcedureFlaw> flaws = c.announcers().size() < 2 ? EnumSet.of(ProcedureFlaw.ONE_PERSON) : Set.of();
    return List.of(new AccountabilityAnnounced(c.reviewId(), Required.caseOf(now), c.decision(), c.audience(), c.announcers(),
        ReviewProgress.persons(now.established().stream()), flaws, c.occurredOn()));
  }

  static List<ReviewEvent> close(CloseReview c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    Required.text("summary", c.summary());
    if (now.derivation() == null || !now.unsettled().isEmpty() || !now.unexplained().isEmpty()) {
      throw Rejection.because("review-unresolved");
    }
    if (!now.unanswered().isEmpty()) {
      throw Rejection.because("appeal-unanswered");
    }
    requireAnnounced(now);
    // 问责条例 6条: an organisation answers through people too.
    boolean organisationAlone = now.established().stream().anyMatch(it -> it.key().isOrganisation())
        && now.established().stream().allMatch(it -> it.key().isOrganisation());
    if (organisationAlone) {
      throw Rejection.because("organisation-without-person");
    }
    return List.of(new ReviewClosed(c.reviewId(), Required.caseOf(now), c.approval(), c.summary(), now.persons(), c.occurredOn()));
  }

  static List<ReviewEvent> reopen(ReopenReview c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    Required.text("explanation", c.explanation());
    if (now.opened() == null) {
      throw Rejection.because("review-never-opened");
    }
    return List.of(new ReviewReopened(c.reviewId(), Required.caseOf(now), c.reasonCode(), c.explanation(), c.approval(),
        ReviewProgress.persons(now.established().stream()), c.occurredOn()));
  }

  /// No case, no ground for what was found on it (DOMAIN 5.4). Whether a finding still stands, people decide, one by one.
  static List<ReviewEvent> recheck(RecheckReview c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    Required.text("reason", c.reason());
    if (!asking.facts().caseFacts(Required.caseOf(now)).withdrawn()) {
      throw Rejection.because("case-not-withdrawn");
    }
    if (now.opened() == null) {
      throw Rejection.because("review-never-opened");
    }
    return List.of(new ReviewReopened(c.reviewId(), Required.caseOf(now), ReopenReason.CASE_CHANGED, c.reason(), c.approval(),
        ReviewProgress.persons(now.established().stream()), c.occurredOn()));
  }

  /// A finding that nobody was told isn't in force (问责条例 13条).
  private static void requireAnnounced(ReviewProgress now) {
    List<CandidateProgress> established = now.established();
    List<PersonId> told = now.announced() == null ? List.of() : now.announced().persons();
    if (!established.isEmpty() && (now.announced() == null || !told.containsAll(ReviewProgress.persons(established.stream())))) {
      throw Rejection.because("decision-not-announced");
    }
  }
}
