package mingjian.query.rates;

import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// What was made of a case that is closed 结案, by the year of that: something to mend, or the reason why nothing is (row 37); all five artefacts, or why one isn't
/// needed (row 39). Until it is closed the row waits, and remembers.
final class ReformRates implements RateFold {
  private final Rate rate;

  ReformRates(Rate rate) {
    this.rate = rate;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case CaseEvent e when CaseUnits.tells(e) || e instanceof CaseClosed || e instanceof CaseReopened -> Set.of(rate.key(e.caseId()));
      case CaseArtefactAttached e when rate == Rate.FIVE_ONES -> Set.of(rate.key(e.caseId()));
      case ArtefactWaived e when rate == Rate.FIVE_ONES -> Set.of(rate.key(e.caseId()));
      case RectificationEvent e when rate == Rate.CASE_REFORM && covers(e) && e.about().sourceCase() != null -> Set.of(rate.key(e.about().sourceCase()));
      default -> Set.of();
    };
  }

  private static boolean covers(RectificationEvent event) {
    return event instanceof RectificationIssued || event instanceof RectificationDeclined;
  }

  private enum Mark {
    OWN,
    CLOSED,
    REFORMED
  }

  @Override
  public RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    CaseId caseId = new CaseId(key.substring(0, key.indexOf('/')));
    RateRow before = row == null
        ? RateRow.of(rate, caseId.value(), null, PartialDate.UNKNOWN, Answer.WAITING, recorded.position(), Guards.of(caseId)) : row;
    RateRow now = switch (recorded.event()) {
      case CaseEvent e when CaseUnits.begins(e) -> before.in(CaseUnits.of(e)).marked(Mark.OWN);
      case CaseEvent e when CaseUnits.tells(e) -> before.in(CaseUnits.of(e));
      case CaseClosed e -> before.on(e.occurredOn()).marked(Mark.CLOSED);
      case CaseReopened _ -> before.on(PartialDate.UNKNOWN).unmarked(Mark.CLOSED);
      case CaseArtefactAttached e -> before.marked(e.kind());
      case ArtefactWaived e -> before.marked(e.kind());
      case RectificationEvent _ -> before.marked(Mark.REFORMED);
      default -> before;
    };
    return now.answered(answer(now), recorded.position());
  }

  private Answer answer(RateRow row) {
    if (!row.has(Mark.OWN) || !row.has(Mark.CLOSED)) {
      return Answer.WAITING;
    }
    return (rate == Rate.FIVE_ONES ? Stream.of(ArtefactKind.values()).allMatch(row::has) : row.has(Mark.REFORMED)) ? Answer.MET : Answer.MISSED;
  }
}
