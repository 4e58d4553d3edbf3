package mingjian.query.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mingjian.events.EventCatalogue;
import mingjian.query.Recorded;
import mingjian.query.ViewFault;
import mingjian.query.ViewMoved;
import mingjian.query.ViewWriter;
import mingjian.query.ViewWriter.Step;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// Views that go through the log together, as one event processor with one segment: rows cross aggregates, so two segments would overtake each
/// other. Each event is read once for all of them, and what a batch leaves behind in them is written in one transaction: with one for each view,
/// fifty views spend more on transactions than on folding.
///
/// What one view can't digest stops that one: where they can't go on together, each goes by itself.
///
/// Axon hands in a batch event by event; they are only collected, and folded and written together where Axon commits. The lock of the store is held
/// for the writing alone, so that lanes fold side by side.
///
/// A tracking processor rather than a pooled one: the pooled one fills its queue of 1,024 and then sleeps 100 ms, ten thousand events a
/// second at best while catching up.
final class Lane implements EventHandlerInvoker {
  /// While behind: large enough that a transaction costs little per event, small enough that its rows fit in memory.
  static final int BATCH = 1_000;
  /// How long an idle processor waits for the store to wake it before it looks whether it should stop.
  private static final int IDLE_MILLIS = 500;
  /// How long a batch under way when the node is closed is waited for. Axon then interrupts it, and files that are being written, those of the search index among
  /// them, are torn from its hands.
  private static final int CLOSING_SECONDS_MAX = 60;
  /// What gives way rests so many times as long as it has worked.
  private static final int REST = 3;
  private static final long REST_NANOS_MAX = TimeUnit.SECONDS.toNanos(1);

  private final List<Follower<?>> followers;
  private final ViewWriter writer;
  private final EventCatalogue catalogue;
  private final BooleanSupplier giveWay;
  private final TrackingEventProcessor processor;
  private final List<EventMessage<?>> batch = new ArrayList<>();
  private volatile boolean stopping;

  Lane(String name, List<Follower<?>> followers, ViewWriter writer, StreamableMessageSource<TrackedEventMessage<?>> source, EventCatalogue catalogue,
      BooleanSupplier giveWay) {
    this.followers = new CopyOnWriteArrayList<>(followers);
    this.writer = writer;
    this.catalogue = catalogue;
    this.giveWay = giveWay;
    this.processor = TrackingEventProcessor.builder()
        .name(name)
        .eventHandlerInvoker(this)
        .messageSource(source)
        .tokenStore(new ViewTokens(this::position, writer))
        .transactionManager(this::transaction)
        .trackingEventProcessorConfiguration(configuration())
        .build();
  }

  static TrackingEventProcessorConfiguration configuration() {
    return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
        .andBatchSize(BATCH)
        .andEventAvailabilityTimeout(IDLE_MILLIS, TimeUnit.MILLISECONDS)
        .andWorkerTerminationTimeout(CLOSING_SECONDS_MAX, TimeUnit.SECONDS);
  }

  void start() {
    processor.start();
  }

  CompletableFuture<Void> stop() {
    stopping = true;
    return processor.shutdownAsync();
  }

  boolean isRunning() {
    return processor.isRunning();
  }

  List<Follower<?>> followers() {
    return followers;
  }

  /// From here on the view is somebody else's. Waits until a batch that is being folded is done.
  synchronized void leave(Follower<?> follower) {
    followers.remove(follower);
    stopIfNobodyGoes();
  }

  /// Where the one stands that is furthest behind; the others pass over what they have seen.
  private long position() {
    return followers.stream().filter(Follower::isGoing).mapToLong(Follower::position).min().orElse(0);
  }

  /// Every type, so that the position says how far the view is, whatever happened last.
  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    batch.add(message);
  }

  private Transaction transaction() {
    return new Transaction() {
      @Override
      public void commit() {
        long begun = System.nanoTime();
        boolean any = !batch.isEmpty(); // Axon reads and claims its token in transactions of their own
        try {
          if (any) fold();
        } finally {
          batch.clear();
        }
        if (any && giveWay.getAsBoolean()) rest(System.nanoTime() - begun);
      }

      @Override
      public void rollback() {
        batch.clear();
      }
    };
  }

  private synchronized void fold() {
    List<Recorded> events = new ArrayList<>(batch.size());
    ViewFault unreadable = read(events);
    List<Follower<?>> going = followers.stream().filter(Follower::isGoing).toList();
    if (!events.isEmpty()) {
      try {
        if (!together(going, events)) {
          going.forEach(it -> it.followAlone(events));
        }
      } catch (RuntimeException e) {
        going.forEach(it -> it.waitFor(e, events.getFirst().position()));
        throw e; // Axon tries again after a while
      }
    }
    if (unreadable != null) {
      String eventId = batch.get(events.size()).getIdentifier();
      followers.stream().filter(Follower::isGoing).forEach(it -> it.stopAt(unreadable.of(it.view().name()), eventId));
    }
    stopIfNobodyGoes();
  }

  /// @return false where one of them is in the way of the others; how many were written by then is the store's affair, and each asks for itself
  private boolean together(List<Follower<?>> going, List<Recorded> events) {
    try {
      List<Step<?>> steps = new ArrayList<>();
      for (Follower<?> follower : going) {
        Step<?> step = follower.step(events);
        if (step != null) {
          steps.add(step);
        }
      }
      writer.write(steps);
    } catch (ViewFault | ViewMoved e) {
      return false;
    }
    going.forEach(it -> it.stoodAt(events.getLast().position()));
    going.forEach(Follower::tell);
    return true;
  }

  /// An event that can't be read is a fault of every view that comes by.
  private @Nullable ViewFault read(List<Recorded> events) {
    for (EventMessage<?> message : batch) {
      try {
        events.add(RecordedMessage.read(message, catalogue));
      } catch (RuntimeException e) {
        return new ViewFault(processor.getName(), RecordedMessage.position(message), e);
      }
    }
    return null;
  }

  private void stopIfNobodyGoes() {
    if (followers.stream().noneMatch(Follower::isGoing)) {
      processor.shutdownAsync();
    }
  }

  private void rest(long worked) {
    long until = System.nanoTime() + Math.min(worked * REST, REST_NANOS_MAX);
    while (!stopping && System.nanoTime() < until && giveWay.getAsBoolean()) {
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
