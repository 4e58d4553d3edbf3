package mingjian.query.rates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.timelimits.TimeLimits;
import mingjian.query.Concerned;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// 处分决定宣布: a party sanction, in time by the rule in force (处分条例 44条). One row per case and subject, by the year of the sanction; where there are several, by the
/// first. Of a case entered later 补录 only what is imposed afterwards counts.
final class AnnouncementRates implements RateFold {
  private final TimeLimits limits;

  AnnouncementRates(TimeLimits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    Set<String> keys = new LinkedHashSet<>();
    if (recorded.event() instanceof CaseEvent event) {
      persons(event).forEach(person -> keys.add(Rate.ANNOUNCED.key(event.caseId(), person)));
    }
    return keys;
  }

  private static List<PersonId> persons(CaseEvent event) {
    return switch (event) {
      case SanctionImposed e when e.kind() == SanctionKind.PARTY -> List.of(e.subject());
      case DecisionAnnounced e -> List.of(e.subject());
      default -> CaseUnits.tells(event) ? Concerned.by(event) : List.of();
    };
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    long position = recorded.position();
    return switch (recorded.event()) {
      case SanctionImposed e when row == null || row.is(Answer.WAITING) -> sanctioned(e, row == null ? null : row.unit(), position);
      case DecisionAnnounced e when row != null && row.is(Answer.OPEN) -> row.answered(ClueRates.inTime(e.occurredOn(), row.due()), position);
      case CaseEvent e when CaseUnits.tells(e) -> row == null ? waiting(e, position) : row.in(CaseUnits.of(e));
      default -> row;
    };
  }

  private RateRow sanctioned(SanctionImposed e, @Nullable UnitId unit, long position) {
    PartialDate on = e.occurredOn();
    return RateRow.of(Rate.ANNOUNCED, e.caseId().value(), unit, on, Answer.OPEN, position, Guards.of(e.caseId()))
        .due(limits.dueFor(DecisionAnnounced.class, List.of(e)).orElse(null));
  }

  private static RateRow waiting(CaseEvent e, long position) {
    return RateRow.of(Rate.ANNOUNCED, e.caseId().value(), CaseUnits.of(e), e.occurredOn(), Answer.WAITING, position, Guards.of(e.caseId()));
  }
}
