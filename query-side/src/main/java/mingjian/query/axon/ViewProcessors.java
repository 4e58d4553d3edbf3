package mingjian.query.axon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingjian.events.EventCatalogue;
import mingjian.query.View;
import mingjian.query.ViewHealth;
import mingjian.query.ViewProgress;
import mingjian.query.ViewWriter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/// All views, on a few processors: those that stand close together share lanes, those that rules read have one of their own, and what is far behind
/// catches up in another. What one view can't digest stops that one.
public final class ViewProcessors implements AutoCloseable {
  /// Beside the lane of the rules: one folds while the other writes, where there are processors for it. The store has one writer anyhow.
  private static final int LANES = Runtime.getRuntime().availableProcessors() > 2 ? 2 : 1;
  /// Who is further behind than that would hold up the others of its lane.
  private static final long CLOSE_TOGETHER = 10_000;

  private final List<Follower<?>> followers;
  private final ViewWriter writer;
  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final EventCatalogue catalogue;
  private final BooleanSupplier giveWay;
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();
  private int named;

  /// @param source the events of the log; its stream wakes a waiting reader at once
  /// @param head the last position of the log
  /// @param progress told of every step of every view
  public ViewProcessors(
      Collection<View<?>> views, ViewWriter writer, StreamableMessageSource<TrackedEventMessage<?>> source, LongSupplier head,
      EventCatalogue catalogue, ViewProgress progress) {
    this(views, writer, source, head, catalogue, progress, () -> false);
  }

  /// @param giveWay while it says so, these views take a part of the time only, and leave the machine to what is more urgent
  public ViewProcessors(
      Collection<View<?>> views, ViewWriter writer, StreamableMessageSource<TrackedEventMessage<?>> source, LongSupplier head,
      EventCatalogue catalogue, ViewProgress progress, BooleanSupplier giveWay) {
    this.writer = writer;
    this.source = source;
    this.catalogue = catalogue;
    this.giveWay = giveWay;
    followers = views.stream().<Follower<?>>map(view -> new Follower<>(view, writer, head, progress)).toList();
  }

  public synchronized void start() {
    followers.forEach(Follower::start);
    long front = followers.stream().mapToLong(Follower::position).max().orElse(0);
    Map<Boolean, List<Follower<?>>> close = followers.stream().collect(Collectors.partitioningBy(it -> it.position() >= front - CLOSE_TOGETHER));
    Map<Boolean, List<Follower<?>>> ruling = close.get(true).stream().collect(Collectors.partitioningBy(it -> it.view().readByRules()));
    open(ruling.get(true));
    List<Follower<?>> others = ruling.get(false);
    for (int i = 0; i < LANES; i++) {
      int lane = i;
      open(IntStream.range(0, others.size()).filter(at -> at % LANES == lane).<Follower<?>>mapToObj(others::get).toList());
    }
    open(close.get(false));
  }

  private void open(List<Follower<?>> together) {
    if (!together.isEmpty()) {
      String name = together.size() == 1 ? together.getFirst().view().name() : "views-" + ++named;
      Lane lane = new Lane(name, together, writer, source, catalogue, giveWay);
      lanes.add(lane);
      lane.start();
    }
  }

  public List<ViewHealth> health() {
    return followers.stream().map(follower -> follower.health(
        lanes.stream().anyMatch(lane -> lane.isRunning() && lane.followers().contains(follower)))).toList();
  }

  /// Forgets the view and folds it again from the first event, while the others go on. Also how a stopped view is started again after its
  /// error was mended.
  public synchronized void rebuild(String view) {
    Follower<?> again = followers.stream().filter(follower -> follower.view().name().equals(view)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这个视图：" + view));
    lanes.forEach(lane -> lane.leave(again));
    lanes.removeIf(lane -> lane.followers().isEmpty());
    again.clear();
    again.start();
    open(List.of(again));
  }

  @Override
  public void close() {
    CompletableFuture.allOf(lanes.stream().map(Lane::stop).toArray(CompletableFuture[]::new)).join();
    lanes.clear();
  }
}
