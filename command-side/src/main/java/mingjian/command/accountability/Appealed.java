package mingjian.command.accountability;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.FlagAppeal;
import mingjian.command.accountability.ReviewCommand.ReopenOnAppeal;
import mingjian.command.accountability.ReviewCommand.SettleAppealFlag;
import mingjian.events.AppealId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.AppealFlagSettled;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casework.AppealTaken;

/// What becomes of a review when an appeal changed the decision of its case (DOMAIN 5.4): it is flagged, and a person with authority opens it again, citing
/// the appeal, or decides that it stands.
final class Appealed {
  private Appealed() {}

  static List<ReviewEvent> flag(FlagAppeal c, ReviewProgress now, Asking asking) {
    AppealTaken appeal = asking.facts().appealsOf(Required.caseOf(now)).stream().filter(it -> it.appeal().equals(c.appealId()) && it.changesDecision()).findFirst()
        .orElseThrow(() -> Rejection.at("appealId", "appeal-changed-nothing"));
    if (now.appeals().stream().anyMatch(it -> it.flagged().appealId().equals(c.appealId()))) {
      return List.of();
    }
    AppealTaken.Decision decision = Objects.requireNonNull(appeal.decision(), "what changes a decision was decided");
    return List.of(new ReviewAppealFlagged(c.reviewId(), Required.caseOf(now), c.appealId(), decision.outcome(),
        ReviewProgress.persons(now.established().stream()), decision.decidedOn()));
  }

  static List<ReviewEvent> reopen(ReopenOnAppeal c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requirePast("approval", c.approval().approvedOn());
    Required.text("explanation", c.explanation());
    requireFlagged(c.appealId(), now);
    return List.of(new ReviewReopenedOnAppeal(c.reviewId(), Required.caseOf(now), c.appealId(), c.explanation(), c.approval(),
        ReviewProgress.persons(now.established().stream()), c.occurredOn()));
  }

  static List<ReviewEvent> settle(SettleAppealFlag c, ReviewProgress now, Asking asking) {
    Required.text("reason", c.reason());
    asking.requirePast("approval", c.approval().approvedOn());
    requireFlagged(c.appealId(), now);
    return List.of(new AppealFlagSettled(c.reviewId(), Required.caseOf(now), c.appealId(), c.reason(), c.approval(), c.approval().approvedOn()));
  }

  private static void requireFlagged(AppealId appeal, ReviewProgress now) {
    if (now.unanswered().stream().noneMatch(it -> it.appealId().equals(appeal))) {
      throw Rejection.at("appealId", "appeal-not-flagged");
    }
  }
}
