package mingjian.query.axon;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import mingjian.events.EventCatalogue;
import mingjian.query.View;
import mingjian.query.ViewHealth;
import mingjian.query.ViewProgress;
import mingjian.query.ViewWriter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/// All views, each on a processor of its own: what one can't digest stops that one.
public final class ViewProcessors implements AutoCloseable {
  private final List<ViewProcessor<?>> processors;

  /// @param source the events of the log; its stream wakes a waiting reader at once
  /// @param head the last position of the log
  /// @param progress told of every step of every view
  public ViewProcessors(
      Collection<View<?>> views, ViewWriter writer, StreamableMessageSource<TrackedEventMessage<?>> source, LongSupplier head,
      EventCatalogue catalogue, ViewProgress progress) {
    processors = views.stream().<ViewProcessor<?>>map(
        view -> new ViewProcessor<>(view, writer, source, head, catalogue, progress)).toList();
  }

  public void start() {
    processors.forEach(ViewProcessor::start);
  }

  public List<ViewHealth> health() {
    return processors.stream().map(ViewProcessor::health).toList();
  }

  /// Forgets the view and folds it again from the first event, while the others go on. Also how a stopped view is started again after its
  /// error was mended.
  public void rebuild(String view) {
    processors.stream().filter(processor -> processor.view().name().equals(view)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这个视图：" + view))
        .rebuild();
  }

  @Override
  public void close() {
    CompletableFuture.allOf(processors.stream().map(ViewProcessor::stop).toArray(CompletableFuture[]::new)).join();
  }
}
