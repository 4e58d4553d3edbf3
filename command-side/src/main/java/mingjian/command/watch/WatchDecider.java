package mingjian.command.watch;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.watch.WatchCommand.CloseWatchItem;
import mingjian.command.watch.WatchCommand.RaiseWatchItem;
import mingjian.command.watch.WatchCommand.RaiseWatchItemAgain;
import mingjian.command.watch.WatchCommand.ReopenWatchItem;
import mingjian.command.watch.WatchCommand.SettleWatchItem;
import mingjian.events.watch.WatchEvent;
import mingjian.events.watch.WatchEvent.WatchItemClosed;
import mingjian.events.watch.WatchEvent.WatchItemRaised;
import mingjian.events.watch.WatchEvent.WatchItemReopened;
import mingjian.events.watch.WatchEvent.WatchItemSettled;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchState;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// A reminder is raised once for the same facts, closed when they are gone, raised again when they are back; a reasoned decision stands.
public final class WatchDecider implements WorkDecider<WatchCommand, WatchDecider.Item, WatchEvent> {
  /// @param about null before it was raised; @param guard null where the office may read it
  public record Item(WatchState state, @Nullable WorkAbout about, @Nullable Guard guard) {}

  @Override
  public List<WatchEvent> decide(WatchCommand command, Item item, Asking asking) {
    requireStep(command, item);
    asking.requirePast("occurredOn", command.occurredOn());
    return switch (command) {
      case RaiseWatchItem c -> raise(c, asking);
      case RaiseWatchItemAgain c -> again(c, item);
      case CloseWatchItem c -> item.state() != WatchState.OPEN ? List.of()
          : List.of(new WatchItemClosed(c.watchItemId(), about(item), c.because(), c.occurredOn(), item.guard()));
      case SettleWatchItem c -> {
        asking.requireApproved(c.approval());
        requireReason(c.reason());
        yield List.of(new WatchItemSettled(c.watchItemId(), about(item), c.reason(), c.approval(), c.occurredOn(), item.guard()));
      }
      case ReopenWatchItem c -> {
        requireReason(c.reason());
        yield List.of(new WatchItemReopened(c.watchItemId(), about(item), c.reason(), c.occurredOn(), item.guard()));
      }
    };
  }

  private List<WatchEvent> raise(RaiseWatchItem c, Asking asking) {
    requireAbout(c.about(), asking);
    requireFacts(c.facts());
    return List.of(new WatchItemRaised(c.watchItemId(), c.about(), c.rule(), c.headline(), c.facts(), c.occurredOn(), c.guard()));
  }

  private static List<WatchEvent> again(RaiseWatchItemAgain c, Item item) {
    requireFacts(c.facts());
    return item.state() != WatchState.CLOSED ? List.of()
        : List.of(new WatchItemRaised(c.watchItemId(), about(item), c.rule(), c.headline(), c.facts(), c.occurredOn(), item.guard()));
  }

  private static void requireFacts(List<WatchFact> facts) {
    if (facts.isEmpty()) {
      throw Rejection.at("facts", "reminder-without-facts");
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw Rejection.at("reason", "reminder-without-reason");
    }
  }

  @Override
  public Item evolve(Item item, WatchEvent event) {
    return new Item(event.state() instanceof WatchState state ? state : item.state(), event.about(), event.guard());
  }

  private static WorkAbout about(Item item) {
    return Objects.requireNonNull(item.about(), "an item that was raised is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.WATCH_ITEMS;
  }

  @Override
  public WorkState stateOf(Item item) {
    return item.state();
  }

  @Override
  public Class<WatchCommand> commands() {
    return WatchCommand.class;
  }

  @Override
  public Class<WatchEvent> events() {
    return WatchEvent.class;
  }

  @Override
  public Item initial() {
    return new Item(WatchState.NONE, null, null);
  }
}
