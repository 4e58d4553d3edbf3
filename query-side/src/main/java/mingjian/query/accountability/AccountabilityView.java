package mingjian.query.accountability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.AccountabilityAnnounced;
import mingjian.events.accountability.ReviewEvent.AppealFlagSettled;
import mingjian.events.accountability.ReviewEvent.CandidateAdded;
import mingjian.events.accountability.ReviewEvent.CandidateNotApplicable;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.EvidenceAdded;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.FindingUpheld;
import mingjian.events.accountability.ReviewEvent.MissingExplained;
import mingjian.events.accountability.ReviewEvent.NominationCheckIncluded;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.events.accountability.ReviewEvent.PersonHeard;
import mingjian.events.accountability.ReviewEvent.RecalculationSettled;
import mingjian.events.accountability.ReviewEvent.ReputationRestored;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewDismissed;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewProgress;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per review, also found by its case. The fold is the one the rules use ([ReviewProgress]), so the table can't show what the rules don't know.
public final class AccountabilityView implements View<AccountabilityRow> {
  @Override
  public String name() {
    return "accountability";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<AccountabilityRow> rowType() {
    return AccountabilityRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof ReviewEvent e ? Set.of(e.reviewId().value()) : Set.of();
  }

  @Override
  public AccountabilityRow fold(@Nullable AccountabilityRow row, Recorded recorded, String key) {
    ReviewEvent event = (ReviewEvent) recorded.event();
    AccountabilityRow before = row == null ? begun(event) : row;
    AccountabilityRow now = new AccountabilityRow(before.reviewId(), before.caseId(), before.progress().evolve(event), before.beganOn(),
        before.notStarted(), before.explanation(), before.closed(), before.reopenings(), before.restorations(), event.occurredOn());
    return switch (event) {
      case ReviewOpened e -> began(now, e.occurredOn());
      case ReviewNotStarted e -> notStarted(began(now, e.occurredOn()), e.reasonCode(), e.explanation());
      case ReviewDismissed e -> notStarted(now, e.reasonCode(), e.explanation());
      case ReviewClosed e -> later(now, e, now.reopenings(), now.restorations());
      case ReviewReopened e -> later(now, now.closed(), Lists.with(now.reopenings(), e), now.restorations());
      case ReputationRestored e -> later(now, now.closed(), now.reopenings(), Lists.with(now.restorations(), e));
      case CandidatesDerived _, CandidateAdded _, EvidenceAdded _, PersonHeard _, ResponsibilityEstablished _, PersonExempted _,
          CandidateNotApplicable _, MissingExplained _, AccountabilityAnnounced _, FindingUpheld _, FindingCorrected _,
          ReviewRecalculationFlagged _, RecalculationSettled _,
          ReviewAppealFlagged _, ReviewReopenedOnAppeal _, AppealFlagSettled _, NominationCheckIncluded _ -> now;
    };
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(AccountabilityRow row) {
    return Fields.of(
        "case", row.caseId(),
        "state", row.progress().state(),
        "mode", row.progress().opened() == null ? null : row.progress().opened().mode(),
        "beganOn", row.beganOn(),
        "flagged", row.isFlagged());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("beganOn"), List.of("case", "beganOn"), List.of("state", "beganOn"), List.of("mode", "beganOn"),
        List.of("flagged", "beganOn"));
  }

  @Override
  public Set<String> readers(AccountabilityRow row) {
    // a policy asks, too, which reviews a late fact may concern
    return Readers.with(Readers.caseContent(row.caseId()), Readers.RULES);
  }

  private static AccountabilityRow begun(ReviewEvent event) {
    return new AccountabilityRow(event.reviewId(), event.caseId(), ReviewProgress.NOT_STARTED, PartialDate.UNKNOWN, null, null, null,
        List.of(), List.of(), event.occurredOn());
  }

  private static AccountabilityRow began(AccountabilityRow row, PartialDate on) {
    return new AccountabilityRow(row.reviewId(), row.caseId(), row.progress(), on, row.notStarted(), row.explanation(), row.closed(),
        row.reopenings(), row.restorations(), row.lastStepOn());
  }

  private static AccountabilityRow notStarted(AccountabilityRow row, NotStartedReason reason, @Nullable String explanation) {
    return new AccountabilityRow(row.reviewId(), row.caseId(), row.progress(), row.beganOn(), reason, explanation, row.closed(),
        row.reopenings(), row.restorations(), row.lastStepOn());
  }

  private static AccountabilityRow later(AccountabilityRow row, @Nullable ReviewClosed closed, List<ReviewReopened> reopenings,
      List<ReputationRestored> restorations) {
    return new AccountabilityRow(row.reviewId(), row.caseId(), row.progress(), row.beganOn(), row.notStarted(), row.explanation(), closed,
        reopenings, restorations, row.lastStepOn());
  }
}
