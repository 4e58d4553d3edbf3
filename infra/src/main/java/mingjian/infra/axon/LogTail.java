package mingjian.infra.axon;

import java.util.ArrayList;
import java.util.List;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/// The newest messages, kept while all views come by: each event is read and decoded once, not once per view.
///
/// A message decodes its payload when first asked and keeps it, so it is the message that is shared. Who is further behind than the tail reads
/// for himself.
final class LogTail {
  private static final int BATCH_EVENTS = 1_000;
  private static final int KEPT_EVENTS_MAX = 4_000;

  private final EventLog log;
  private final LogEventStorageEngine engine;

  // Messages after `from` up to `to`, one batch as it was read from the log beside the other.
  private final List<Batch> kept = new ArrayList<>();
  private int keptEvents;

  /// @param from the position before its first event, @param to that of its last
  record Batch(long from, long to, List<TrackedEventMessage<?>> messages) {
    // an upcaster may leave fewer messages than there were events: a message is found by its token, not by counting
    List<TrackedEventMessage<?>> after(long position) {
      if (position == from) return messages;
      int first = 0;
      while (first < messages.size() && LogEventStorageEngine.position(messages.get(first).trackingToken()) <= position) first++;
      return messages.subList(first, messages.size());
    }
  }

  LogTail(EventLog log, LogEventStorageEngine engine) {
    this.log = log;
    this.engine = engine;
  }

  /// What comes after `position`, up to some position further on; with `to == position` when nothing does.
  Batch after(long position) {
    synchronized (kept) {
      Batch holding = holding(position);
      if (holding != null) return new Batch(position, holding.to(), holding.after(position));
      if (kept.isEmpty() || position >= kept.getLast().to()) return keep(read(position));
    }
    return read(position);
  }

  /// By halving, for they follow each other without a gap: where commands come one by one there are thousands, and every view comes by for each.
  private @Nullable Batch holding(long position) {
    int low = 0;
    int high = kept.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Batch batch = kept.get(middle);
      if (position < batch.from()) high = middle - 1;
      else if (position >= batch.to()) low = middle + 1;
      else return batch;
    }
    return null;
  }

  private Batch keep(Batch batch) {
    if (batch.to() == batch.from()) return batch;
    if (!kept.isEmpty() && kept.getLast().to() != batch.from()) {
      kept.clear();
      keptEvents = 0;
    }
    kept.add(batch);
    keptEvents += batch.messages().size();
    while (keptEvents > KEPT_EVENTS_MAX && kept.size() > 1) keptEvents -= kept.removeFirst().messages().size();
    return batch;
  }

  private Batch read(long position) {
    List<StoredEvent> stored = log.readAfter(position, BATCH_EVENTS);
    if (stored.isEmpty()) return new Batch(position, position, List.of());
    return new Batch(position, stored.getLast().position(), engine.messages(stored.stream()).toList());
  }
}
