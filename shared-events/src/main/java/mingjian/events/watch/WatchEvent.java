package mingjian.events.watch;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.WatchItemId;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a reminder. It stays out of timelines: it tells of no deed of the person.
///
/// A reminder of a file that few may read bears the file as its `guard`, in each of its events; one without a guard, as all were at first, is read
/// by the office.
public sealed interface WatchEvent extends WorkEvent {
  WatchItemId watchItemId();

  @Override
  default Id fileId() {
    return watchItemId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.WATCH_ITEMS;
  }

  @Override
  default boolean inTimeline() {
    return false;
  }

  record WatchItemRaised(
      WatchItemId watchItemId, WorkAbout about, WatchRule rule, String headline, List<WatchFact> facts, PartialDate occurredOn,
      @Nullable Guard guard) implements WatchEvent {
    @Override
    public WorkState state() {
      return WatchState.OPEN;
    }

    @Override
    public Enum<?> kind() {
      return rule;
    }
  }

  /// The facts it stood on are no longer so.
  record WatchItemClosed(WatchItemId watchItemId, WorkAbout about, String because, PartialDate occurredOn, @Nullable Guard guard)
      implements WatchEvent {
    @Override
    public WorkState state() {
      return WatchState.CLOSED;
    }
  }

  /// A decision that nothing, or nothing more, has to be done. The same facts raise nothing again.
  record WatchItemSettled(WatchItemId watchItemId, WorkAbout about, String reason, Approval approval, PartialDate occurredOn, @Nullable Guard guard)
      implements WatchEvent {
    @Override
    public WorkState state() {
      return WatchState.SETTLED;
    }
  }

  record WatchItemReopened(WatchItemId watchItemId, WorkAbout about, String reason, PartialDate occurredOn, @Nullable Guard guard)
      implements WatchEvent {
    @Override
    public WorkState state() {
      return WatchState.OPEN;
    }
  }
}
