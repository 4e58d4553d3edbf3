package mingjian.command.accountability;

import java.util.List;
import mingjian.command.accountability.ReviewCommand.RecheckReview;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;

/// When a case is withdrawn 撤销案件, what was found on it becomes 待复核 ([RecheckReview]; DOMAIN 5.4 “annulment”). The review cites the approval of the
/// withdrawal; nothing is taken back by itself.
public final class WhenCaseIsWithdrawnThenRecheckReview {
  private WhenCaseIsWithdrawnThenRecheckReview() {}

  public static List<RecheckReview> then(CaseWithdrawn event, List<ReviewProgress> reviews) {
    return reviews.stream()
        .filter(it -> it.opened() != null && it.opened().caseId().equals(event.caseId()))
        .map(it -> new RecheckReview(it.opened().reviewId(), event.reason(), event.approval(), event.occurredOn()))
        .toList();
  }
}
