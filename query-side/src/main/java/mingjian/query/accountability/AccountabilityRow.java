package mingjian.query.accountability;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.ReviewId;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReviewEvent.ReputationRestored;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewProgress;
import org.jspecify.annotations.Nullable;

/// One review. Tiers, flags and next steps follow from `progress`: [AccountabilityTable#of].
///
/// @param beganOn when it was opened, or decided not to be started
/// @param notStarted why there is no inquiry 不启动; null where there is one
/// @param closed the last closing, also while it is open again
public record AccountabilityRow(
    ReviewId reviewId, CaseId caseId, ReviewProgress progress, PartialDate beganOn, @Nullable NotStartedReason notStarted,
    @Nullable String explanation, @Nullable ReviewClosed closed, List<ReviewReopened> reopenings,
    List<ReputationRestored> restorations, PartialDate lastStepOn) {

  public boolean isFlagged() {
    return !progress.changes().isEmpty() || !progress.unanswered().isEmpty();
  }
}
