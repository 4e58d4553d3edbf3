package mingjian.query.worklist;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkEvent;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkEvent.TalkRescheduled;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkState;
import org.jspecify.annotations.Nullable;

/// Where a talk stands, without its words.
///
/// @param plannedOn null where the plan names no day
record TalkStanding(TalkProgress progress, @Nullable LocalDate plannedOn) {
  static final TalkStanding NONE = new TalkStanding(TalkProgress.NONE, null);

  TalkStanding after(TalkEvent event) {
    return new TalkStanding(withoutWords(progress.evolve(event)), switch (event) {
      case TalkPlanned e -> day(e.talkOn());
      case TalkRescheduled e -> day(e.talkOn());
      default -> plannedOn;
    });
  }

  /// The day it is to be held; afterwards that of the nearest follow-up.
  @Nullable LocalDate dueOn() {
    TalkState state = progress.state();
    if (state == TalkState.PLANNED || state == TalkState.APPROVED || state == TalkState.RESCHEDULED) {
      return plannedOn;
    }
    boolean over = state == TalkState.CLOSED || state == TalkState.CANCELLED;
    return over ? null : progress.open().stream().map(FollowUpItem::dueOn).min(LocalDate::compareTo).orElse(null);
  }

  private static @Nullable LocalDate day(PartialDate date) {
    return date.isKnown() && date.isDay() ? date.latest() : null;
  }

  private static TalkProgress withoutWords(TalkProgress full) {
    List<TalkProgress.Item> items = full.items().stream()
        .map(it -> new TalkProgress.Item(new FollowUpItem(it.item().no(), it.item().attendee(), "", it.item().dueOn()), it.done())).toList();
    return new TalkProgress(full.state(), full.about(), "", null, full.approval(), items, full.nothingToMend(), full.flaws());
  }
}
