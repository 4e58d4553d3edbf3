package mingjian.command.watch;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import mingjian.events.WatchItemId;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a reminder.
public sealed interface WatchCommand extends Command {
  WatchItemId watchItemId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return watchItemId().value();
  }

  /// Sent by rules.
  ///
  /// @param guard the file whose readers alone may read the item; null where the office may
  record RaiseWatchItem(
      WatchItemId watchItemId, WorkAbout about, WatchRule rule, String headline, List<WatchFact> facts, PartialDate occurredOn, @Nullable Guard guard)
      implements WatchCommand, Creates {}

  /// Sent by rules when the facts are back. While the item is open, or was decided about, it records nothing.
  record RaiseWatchItemAgain(WatchItemId watchItemId, WatchRule rule, String headline, List<WatchFact> facts, PartialDate occurredOn) implements WatchCommand {}

  /// Sent by rules. Where the item isn't open it records nothing.
  record CloseWatchItem(WatchItemId watchItemId, String because, PartialDate occurredOn) implements WatchCommand {}

  record SettleWatchItem(WatchItemId watchItemId, String reason, Approval approval, PartialDate occurredOn) implements WatchCommand {}

  record ReopenWatchItem(WatchItemId watchItemId, String reason, PartialDate occurredOn) implements WatchCommand {}
}
