package mingjian.query.rates;

import java.util.EnumSet;
import java.util.Set;
import mingjian.events.talk.TalkEvent;
import mingjian.events.talk.TalkEvent.TalkClosed;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkKind;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// 谈话闭环: a reminder talk that was held is closed when what followed from it is done, or it was written down that nothing follows. Talks bear no unit.
final class TalkRates implements RateFold {
  private static final Set<TalkKind> REMINDERS = EnumSet.of(TalkKind.REMINDER, TalkKind.COUNSEL, TalkKind.INTEGRITY_REMINDER);

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof TalkEvent e && REMINDERS.contains(e.about().kind()) ? Set.of(Rate.TALK_CLOSED.key(e.talkId())) : Set.of();
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    return switch (recorded.event()) {
      case TalkRecorded e -> RateRow.of(Rate.TALK_CLOSED, e.talkId().value(), null, e.occurredOn(), Answer.MISSED, recorded.position(), Guards.of(e.talkId(), e.about().relatedCase()));
      case TalkClosed _ when row != null -> row.answered(Answer.MET, recorded.position());
      default -> row;
    };
  }
}
