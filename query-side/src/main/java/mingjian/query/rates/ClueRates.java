package mingjian.query.rates;

import java.time.LocalDate;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ModelAlertEvent;
import mingjian.events.clue.ModelAlertEvent.AlertDismissed;
import mingjian.events.clue.ModelAlertEvent.AlertTurnedIntoClue;
import mingjian.events.clue.ModelAlertEvent.ModelAlertRegistered;
import mingjian.events.clue.ReportEvent.ReportRegistered;
import mingjian.events.work.WorkEvent;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// Where reports and clues come from, whether clues about heads go up in time, and how many alerts of a model a person made a clue of. A hit 命中 is no finding: people
/// looked at it and thought it worth a clue. Of who reported nothing is here, as nowhere in the log.
final class ClueRates implements RateFold {
  private final Rate rate;

  ClueRates(Rate rate) {
    this.rate = rate;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case ClueRegistered e when rate == Rate.CLUE_SOURCE -> Set.of(rate.key(e.clueId()));
      case ReportRegistered e when rate == Rate.REPORT_CHANNEL -> Set.of(rate.key(e.reportId()));
      case ClueRegistered e when rate == Rate.REPORTED_UPWARD && e.target().isHead() && e.upwardDueOn() != null -> Set.of(rate.key(e.clueId()));
      case ClueReportedUpward e when rate == Rate.REPORTED_UPWARD -> Set.of(rate.key(e.clueId()));
      case ModelAlertEvent e when rate == Rate.MODEL_HIT -> Set.of(rate.key(e.alertId()));
      default -> Set.of();
    };
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    long position = recorded.position();
    return switch (recorded.event()) {
      case ReportRegistered e -> begun(e, e.channel(), position);
      case ClueRegistered e when rate == Rate.CLUE_SOURCE -> begun(e, e.source(), position);
      case ClueRegistered e -> begun(e, Answer.OPEN, position).due(e.upwardDueOn());
      case ClueReportedUpward e -> row == null || !row.is(Answer.OPEN) ? row : row.answered(inTime(e.occurredOn(), row.due()), position);
      case ModelAlertRegistered e -> begun(e, Answer.OPEN, position);
      case AlertTurnedIntoClue _ when row != null -> row.answered(Answer.MET, position);
      case AlertDismissed _ when row != null -> row.answered(Answer.MISSED, position);
      default -> row;
    };
  }

  private RateRow begun(WorkEvent event, Enum<?> answer, long position) {
    return RateRow.of(
        rate, event.fileId().value(), event.about().unit(), event.occurredOn(), answer, position, Guards.of(event.fileId(), event.about().relatedCase()));
  }

  /// @param due null where it isn't known; then nobody can tell
  static Answer inTime(PartialDate on, @Nullable LocalDate due) {
    if (due == null || !on.isKnown()) {
      return Answer.UNTOLD;
    }
    return !on.latest().isAfter(due) ? Answer.MET : on.earliest().isAfter(due) ? Answer.MISSED : Answer.UNTOLD;
  }
}
