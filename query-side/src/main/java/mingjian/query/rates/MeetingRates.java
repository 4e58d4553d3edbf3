package mingjian.query.rates;

import java.util.Set;
import mingjian.events.deliberation.Ballot;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterEvent.BallotRecorded;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.deliberation.MatterEvent.MatterRecordCorrected;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// Meeting by meeting: whether the head spoke last 末位表态, where the minutes tell the order; whether more than half of those who could vote were in favour 票决.
final class MeetingRates implements RateFold {
  private final Rate rate;

  MeetingRates(Rate rate) {
    this.rate = rate;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case DecisionMeetingRecorded e when rate == Rate.HEAD_LAST -> Set.of(rate.key(e.majorMatterId(), recorded.id()));
      case BallotRecorded e when rate == Rate.BALLOT_PASSED -> Set.of(rate.key(e.majorMatterId(), recorded.id()));
      case MatterRecordCorrected e when rate == Rate.HEAD_LAST -> Set.of(rate.key(e.majorMatterId(), e.eventId()));
      default -> Set.of();
    };
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    return switch (recorded.event()) {
      case DecisionMeetingRecorded e -> row(e, spoke(e), recorded.position());
      case BallotRecorded e -> row(e, e.ballot().adds() ? passed(e.ballot()) : Answer.UNTOLD, recorded.position());
      case MatterRecordCorrected e when row != null && e.liftedMeetingFlaws().contains(MeetingFlaw.HEAD_NOT_LAST) -> row.answered(Answer.MET, recorded.position());
      default -> row;
    };
  }

  private RateRow row(MatterEvent event, Answer answer, long position) {
    return RateRow.of(
        rate, event.majorMatterId().value(), event.about().unit(), event.occurredOn(), answer, position,
        Guards.of(event.majorMatterId(), event.about().relatedCase()));
  }

  private static Answer spoke(DecisionMeetingRecorded event) {
    if (event.meetingFlaws().contains(MeetingFlaw.HEAD_NOT_LAST)) {
      return Answer.MISSED;
    }
    return event.meeting().speakingOrder().isEmpty() ? Answer.UNTOLD : Answer.MET;
  }

  private static Answer passed(Ballot ballot) {
    return 2L * ballot.inFavour() > ballot.eligible() ? Answer.MET : Answer.MISSED;
  }
}
