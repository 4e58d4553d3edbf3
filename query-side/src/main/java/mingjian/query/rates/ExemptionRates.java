package mingjian.query.rates;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.accountability.Candidate;
import mingjian.events.accountability.CandidateKey;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// 免责理由统计: why somebody was not held to account in a double inquiry, in the year of that. A finding that was corrected says nothing any more; the unit is that
/// of the case, which the derivation tells.
final class ExemptionRates implements RateFold {
  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case PersonExempted e -> Set.of(key(e, new CandidateKey(e.person(), e.organisation(), e.tier())));
      case FindingCorrected e -> Set.of(key(e, new CandidateKey(e.person(), e.organisation(), e.tier())));
      case CandidatesDerived e -> {
        Set<String> keys = new LinkedHashSet<>();
        e.derivation().candidates().stream().map(Candidate::key).forEach(candidate -> keys.add(key(e, candidate)));
        yield keys;
      }
      default -> Set.of();
    };
  }

  private static String key(ReviewEvent event, CandidateKey candidate) {
    Object who = candidate.isOrganisation() ? candidate.organisation() : candidate.person();
    return Rate.EXEMPT_REASON.key(event.reviewId(), Objects.requireNonNull(who) + "/" + candidate.tier());
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    long position = recorded.position();
    return switch (recorded.event()) {
      case CandidatesDerived e -> (row == null ? waiting(e, position) : row).in(e.caseFacts().unitId());
      case PersonExempted e -> (row == null ? waiting(e, position) : row).in(e.organisation()).on(e.occurredOn()).answered(e.reasonCode(), position);
      case FindingCorrected _ -> row == null ? null : row.answered(Answer.WAITING, position);
      default -> row;
    };
  }

  private static RateRow waiting(ReviewEvent e, long position) {
    return RateRow.of(
        Rate.EXEMPT_REASON, e.reviewId().value(), null, PartialDate.UNKNOWN, Answer.WAITING, position, Guards.of(e.reviewId(), e.caseId()));
  }
}
