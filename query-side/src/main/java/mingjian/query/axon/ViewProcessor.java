package mingjian.query.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import mingjian.events.EventCatalogue;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewFault;
import mingjian.query.ViewHealth;
import mingjian.query.ViewHealth.State;
import mingjian.query.ViewHealth.Trouble;
import mingjian.query.ViewMoved;
import mingjian.query.ViewProgress;
import mingjian.query.ViewWriter;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// One view as one event processor with one segment: rows cross aggregates, so two segments would overtake each other.
///
/// Axon hands in a batch event by event; they are only collected, and folded and written together where Axon commits. Rows and position
/// change in one transaction of the store, whose lock is held for the writing alone, so that views fold side by side.
///
/// A tracking processor rather than a pooled one: the pooled one fills its queue of 1,024 and then sleeps 100 ms, ten thousand events a
/// second at best while catching up.
final class ViewProcessor<R> implements EventHandlerInvoker {
  /// While behind: large enough that a transaction costs little per event, small enough that its rows fit in memory.
  static final int BATCH = 1_000;
  /// How long an idle processor waits for the store to wake it before it looks whether it should stop.
  private static final int IDLE_MILLIS = 500;

  private final View<R> view;
  private final ViewWriter writer;
  private final EventCatalogue catalogue;
  private final ViewProgress progress;
  private final LongSupplier head;
  private final TrackingEventProcessor processor;
  private final List<EventMessage<?>> batch = new ArrayList<>();
  private volatile @Nullable Trouble fault;
  private volatile @Nullable Trouble waitingFor;
  private boolean caughtUp;
  /// Where the view stood when this processor last looked.
  private long stands;

  ViewProcessor(
      View<R> view, ViewWriter writer, StreamableMessageSource<TrackedEventMessage<?>> source, LongSupplier head, EventCatalogue catalogue,
      ViewProgress progress) {
    this.view = view;
    this.writer = writer;
    this.head = head;
    this.catalogue = catalogue;
    this.progress = progress;
    this.processor = TrackingEventProcessor.builder()
        .name(view.name())
        .eventHandlerInvoker(this)
        .messageSource(source)
        .tokenStore(new ViewTokens(view, writer))
        .transactionManager(this::transaction)
        .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
            .andBatchSize(BATCH)
            .andEventAvailabilityTimeout(IDLE_MILLIS, TimeUnit.MILLISECONDS))
        .build();
  }

  /// A position beyond the head is that of another log, or of one restored from a backup: the view begins again.
  void start() {
    long position = writer.position(view);
    if (position > head.getAsLong()) {
      writer.clear(view);
      position = 0;
    }
    fault = null;
    waitingFor = null;
    caughtUp = false;
    stands = position;
    progress.advanced(view.name(), position);
    processor.start();
  }

  CompletableFuture<Void> stop() {
    return processor.shutdownAsync();
  }

  void rebuild() {
    stop().join();
    writer.clear(view);
    start();
  }

  ViewHealth health() {
    long position = progress.position(view.name());
    Trouble stopped = fault;
    Trouble waiting = waitingFor;
    State state = stopped != null ? State.STOPPED
        : waiting != null ? State.RETRYING
        : !processor.isRunning() ? State.NOT_STARTED
        : position < head.getAsLong() ? State.CATCHING_UP : State.CURRENT;
    return new ViewHealth(view.name(), view.version(), position, head.getAsLong(), state, stopped != null ? stopped : waiting);
  }

  View<R> view() {
    return view;
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
        try {
          fold();
        } finally {
          batch.clear();
        }
      }

      @Override
      public void rollback() {
        batch.clear();
      }
    };
  }

  /// Folds as much of the batch as the view can digest. What the view fails on stops it right before that event; what the store fails on is
  /// thrown, and Axon tries again after a while.
  private void fold() {
    if (batch.isEmpty()) {
      return; // Axon reads and claims its token in transactions of their own
    }
    List<Recorded> events = new ArrayList<>(batch.size());
    ViewFault failure = read(events);
    while (!events.isEmpty()) {
      try {
        long last = events.getLast().position();
        if (last > stands) {
          events.removeIf(recorded -> recorded.position() <= stands);
          writer.write(view, stands, Folding.fold(view, events, keys -> writer.rows(view, keys)));
          stands = last;
        }
        break;
      } catch (ViewMoved e) {
        moved(events.getFirst().position());
      } catch (ViewFault e) {
        failure = e;
        events.removeIf(recorded -> recorded.position() >= e.position());
      } catch (RuntimeException e) {
        waitingFor = new Trouble(events.getFirst().position(), null, message(e));
        throw e;
      }
    }
    waitingFor = null;
    if (!events.isEmpty()) {
      advanced(events.getLast().position());
    }
    if (failure != null) {
      stopAt(failure);
    }
  }

  /// Another node has folded the same events first, and there is less to do; or it has begun again from the start, and this processor goes
  /// back there with it.
  private void moved(long first) {
    stands = writer.position(view);
    if (stands < first - 1) {
      throw new IllegalStateException("视图 " + view.name() + " 已由另一节点退回位置 " + stands);
    }
  }

  /// An event that can't be read is a fault like one that can't be folded.
  private @Nullable ViewFault read(List<Recorded> events) {
    for (EventMessage<?> message : batch) {
      try {
        events.add(RecordedMessage.read(message, catalogue));
      } catch (RuntimeException e) {
        return new ViewFault(view.name(), RecordedMessage.position(message), e);
      }
    }
    return null;
  }

  private void advanced(long position) {
    if (!caughtUp && position >= head.getAsLong()) {
      caughtUp = true;
      writer.dropOlder(view);
    }
    progress.advanced(view.name(), position);
  }

  private void stopAt(ViewFault failure) {
    String eventId = batch.stream().filter(message -> RecordedMessage.position(message) == failure.position())
        .map(EventMessage::getIdentifier).findFirst().orElse(null);
    fault = new Trouble(failure.position(), eventId, message(failure.getCause()));
    progress.stopped(view.name());
    processor.shutdownAsync();
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + "：" + e.getMessage();
  }
}
