package mingjian.infra.views;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewFault;
import mingjian.query.ViewMoved;
import mingjian.query.ViewWriter;

/// Folds views again from the first event on, or on from where they stand, while nobody else writes them. Reads and decodes each event once for all
/// views, ahead of the folding.
public final class Rebuild {
  private static final int BATCH = 5_000;
  private static final int AHEAD = 3;

  private final ViewWriter store;
  private final EventLog log;
  private final StoredEvents stored;

  public Rebuild(ViewWriter store, EventLog log, EventCatalogue catalogue) {
    this.store = store;
    this.log = log;
    this.stored = new StoredEvents(catalogue);
  }

  /// Up to the head of the log as it is now; what is appended meanwhile is for the processors.
  ///
  /// @param position told after each batch
  /// @return of the views that could not fold an event, why; they stand where their last batch ended, and stop no other
  public List<ViewFault> run(List<View<?>> views, LongConsumer position) {
    views.forEach(store::beginBulk);
    List<ViewFault> faults = pump(0, log.head(), views, position);
    views.forEach(store::endBulk);
    views.stream().filter(view -> faults.stream().noneMatch(fault -> fault.view().equals(view.name()))).forEach(store::dropOlder);
    return faults;
  }

  /// Brings views that stand behind up to the head of the log as it is now. Where all stand at the beginning they are built as by [#run].
  ///
  /// @return as [#run]
  public List<ViewFault> catchUp(List<View<?>> views, LongConsumer position) {
    LongSummaryStatistics standing = views.stream().mapToLong(store::position).summaryStatistics();
    return standing.getMax() == 0 ? run(views, position) : pump(standing.getMin(), log.head(), views, position);
  }

  /// Brings views that stand behind up to a position, and not beyond.
  ///
  /// @return as [#run]
  List<ViewFault> upTo(long end, List<View<?>> views, LongConsumer position) {
    return pump(views.stream().mapToLong(store::position).min().orElse(end), Math.min(end, log.head()), views, position);
  }

  private List<ViewFault> pump(long from, long head, List<View<?>> views, LongConsumer position) {
    List<View<?>> sound = new ArrayList<>(views);
    List<ViewFault> faults = new ArrayList<>();
    BlockingQueue<Future<List<Recorded>>> ahead = new ArrayBlockingQueue<>(AHEAD);
    try (ExecutorService decoders = Executors.newFixedThreadPool(2); ExecutorService folders = Executors.newFixedThreadPool(2);
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<?> reading = reader.submit(() -> read(from, head, decoders, ahead));
      try {
        for (long at = from; at < head; ) {
          List<Recorded> batch = ahead.take().get();
          // Views fold side by side and take turns at writing; the next batch begins when the last of them is done.
          for (Future<Optional<ViewFault>> folded : folders.invokeAll(sound.stream().map(view -> folding(view, batch)).toList())) {
            folded.get().ifPresent(faults::add);
          }
          sound.removeIf(view -> faults.stream().anyMatch(fault -> fault.view().equals(view.name())));
          at = batch.getLast().position();
          position.accept(at);
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("重建被中断", e);
      } finally {
        reading.cancel(true);
        decoders.shutdownNow();
        folders.shutdownNow();
        reader.shutdownNow();
      }
    }
    return faults;
  }

  /// Of the batch only what the view hasn't yet: views may stand at different places.
  private <R> Callable<Optional<ViewFault>> folding(View<R> view, List<Recorded> batch) {
    return () -> {
      while (true) {
        long at = store.position(view);
        List<Recorded> news = at < batch.getFirst().position() ? batch : batch.stream().filter(recorded -> recorded.position() > at).toList();
        try {
          if (!news.isEmpty()) {
            store.write(view, at, Folding.fold(view, news, keys -> store.rows(view, keys)));
          }
          return Optional.empty();
        } catch (ViewMoved byAnotherNode) {
          // there is less to do now
        } catch (ViewFault fault) {
          return Optional.of(fault);
        }
      }
    };
  }

  private Void read(long from, long head, ExecutorService decoders, BlockingQueue<Future<List<Recorded>>> ahead) throws InterruptedException {
    for (long at = from; at < head; ) {
      List<StoredEvent> batch = log.readAfter(at, (int) Math.min(BATCH, head - at));
      ahead.put(decoders.submit(() -> batch.stream().map(stored::read).toList()));
      at = batch.getLast().position();
    }
    return null;
  }
}
