package mingjian.infra.policies;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mingjian.command.accountability.WhenDutyFactsChangeThenFlagReview;
import mingjian.events.Id;
import mingjian.events.ReviewId;
import mingjian.events.accountability.ReviewProgress;

/// Which reviews rest on which case, unit or person. Ids alone are kept: an office of years has thousands of reviews, and each cites much.
///
/// What a review once rested on stays: it is asked once more than it need be, which records nothing.
final class ReviewsByConcern {
  private final Map<Id, Set<ReviewId>> reviews = new HashMap<>();

  void put(ReviewProgress review) {
    if (review.opened() != null) {
      ReviewId id = review.opened().reviewId();
      Set<Id> concerns = new HashSet<>(WhenDutyFactsChangeThenFlagReview.concerns(review));
      concerns.add(review.opened().caseId());
      concerns.forEach(it -> reviews.computeIfAbsent(it, none -> new HashSet<>()).add(id));
    }
  }

  Set<ReviewId> of(Collection<? extends Id> ids) {
    Set<ReviewId> found = new LinkedHashSet<>();
    ids.forEach(id -> found.addAll(reviews.getOrDefault(id, Set.of())));
    return found;
  }
}
