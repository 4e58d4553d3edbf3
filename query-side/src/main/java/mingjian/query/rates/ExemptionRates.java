package mingjian.query.rates;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
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
    Stream<String> keys = switch (recorded.event()) {
      case PersonExempted e -> key(e, new CandidateKey(e.person(), e.organisation(), e.tier()));
      case FindingCorrected e -> key(e, new CandidateKey(e.person(), e.organisation(), e.tier()));
      case CandidatesDerived e -> e.derivation().candidates().stream().flatMap(candidate -> key(e, candidate.key()));
      default -> Stream.empty();
    };
    return keys.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> key(ReviewEvent event, CandidateKey candidate) {
    return Stream.of(candidate.organisation(), candidate.person()).filter(Objects::nonNull).limit(1)
        .map(who -> Rate.EXEMPT_REASON.key(event.reviewId(), who + "/" + candidate.tier()));
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
