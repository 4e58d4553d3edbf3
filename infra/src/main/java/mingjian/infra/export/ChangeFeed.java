package mingjian.infra.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import mingjian.infra.views.StoredEvents;
import tools.jackson.databind.JsonNode;

/// The log from a position on, as far as it is the viewer's. Positions have no gap and what was read never changes, so a reader who goes on from `next`
/// loses nothing and gets nothing twice. A page looks at so many events, whether or not they are shown: its cost doesn't depend on where it is.
public final class ChangeFeed {
  public static final int LIMIT_MAX = 1_000;

  private final EventLog log;
  private final StoredEvents stored = new StoredEvents(EventCatalogue.ALL);

  public ChangeFeed(EventLog log) {
    this.log = log;
  }

  /// An event, with the payload as it was stored.
  public record Change(
      long position, Instant recordedAt, String id, String type, String revision, String stream, long sequence, JsonNode payload) {}

  /// @param next where the following page begins, even if there is nothing here
  /// @param head the last position there was
  public record Changes(List<Change> changes, long next, long head) {}

  /// @param limit how many events are looked at, at most [#LIMIT_MAX]
  /// @param upTo as far as the viewer's grants and the seals are known: nothing is shown by rights that are older than itself
  public Changes after(long position, int limit, long upTo, Visible visible) {
    long head = log.head();
    List<StoredEvent> read = log.readAfter(position, Math.clamp(limit, 1, LIMIT_MAX)).stream().filter(event -> event.position() <= upTo).toList();
    long next = read.isEmpty() ? position : read.getLast().position();
    return new Changes(read.stream().filter(event -> visible.test(stored.read(event).event())).map(ChangeFeed::change).toList(), next, Math.max(head, next));
  }

  private static Change change(StoredEvent event) {
    return new Change(
        event.position(), event.recordedAt(), event.id(), event.type(), event.revision(), event.aggregateId(), event.sequence(),
        Json.mapper().readTree(event.payload()));
  }

  /// Until there is something after the position, or the time is over.
  public void await(long position, Duration patience) throws InterruptedException {
    CountDownLatch grown = new CountDownLatch(1);
    AutoCloseable listening = log.onAppend(head -> {
      if (head > position) grown.countDown();
    });
    try {
      if (log.head() <= position) grown.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      close(listening);
    }
  }

  private static void close(AutoCloseable listening) {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
