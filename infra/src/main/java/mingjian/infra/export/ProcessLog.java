package mingjian.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.views.StoredEvents;
import mingjian.query.Recorded;

/// The events of some stretch of the log, as far as they are the viewer's, for process mining. Read in pages and written as they come; only the ids of the
/// things they are about are held.
public final class ProcessLog {
  private static final int PAGE = 1_000;

  private final EventLog log;
  private final Visible visible;
  private final long from;
  private final long to;
  private final LongConsumer progress;
  private final StoredEvents stored = new StoredEvents(EventCatalogue.ALL);

  /// @param from first position, @param to last position; the log must have it
  /// @param progress told the position reached
  public ProcessLog(EventLog log, Visible visible, long from, long to, LongConsumer progress) {
    this.log = log;
    this.visible = visible;
    this.from = from;
    this.to = to;
    this.progress = progress;
  }

  @FunctionalInterface
  private interface Each {
    void take(Recorded recorded) throws IOException;
  }

  /// Object-centric: OCEL 2.0 as JSON.
  ///
  /// @return how many events were written
  public long ocel(OutputStream out) throws IOException {
    OcelFile file = new OcelFile(out);
    long written = each(recorded -> file.event(Traced.of(recorded)));
    file.end();
    return written;
  }

  /// By case: XES (IEEE 1849), one trace for each stream, its events in their order.
  ///
  /// @return how many events were written
  public long xes(OutputStream out) throws IOException {
    Set<String> streams = new LinkedHashSet<>();
    long all = each(recorded -> streams.add(recorded.stream()));
    XesFile file = new XesFile(out);
    for (String stream : streams) file.trace(stream, traceOf(stream));
    file.end();
    return all;
  }

  private List<Traced> traceOf(String stream) {
    List<Traced> trace = new ArrayList<>();
    for (StoredEvent event : log.readStream(stream, 0)) {
      if (event.position() < from || event.position() > to) continue;
      Recorded recorded = stored.read(event);
      if (visible.test(recorded.event())) trace.add(Traced.of(recorded));
    }
    return trace;
  }

  private long each(Each each) throws IOException {
    long taken = 0;
    for (long at = from - 1; at < to; ) {
      List<StoredEvent> page = log.readAfter(at, (int) Math.min(PAGE, to - at));
      if (page.isEmpty()) break;
      for (StoredEvent event : page) {
        Recorded recorded = stored.read(event);
        if (visible.test(recorded.event())) {
          each.take(recorded);
          taken++;
        }
      }
      at = page.getLast().position();
      progress.accept(at);
    }
    return taken;
  }
}
