package mingjian.infra.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.Viewer;

/// The rows of one thing as they stood earlier, by either clock: as of what we had recorded, or as of what had happened. Folds the events that
/// touched the thing, and no others, through the view's own fold.
///
/// What the viewer may not read today is not opened by asking for yesterday: a row is shown when the viewer may read it as it stood and, where
/// it still stands, as it stands now; what the viewer is denied since a file was sealed is denied for every day.
public final class AsOf {
  private static final int BATCH = 500;

  private final RowStore store;
  private final KeptRows kept;
  private final EventLog log;
  private final StoredEvents stored;

  public AsOf(RowStore store, EventLog log, EventCatalogue catalogue) {
    this.store = store;
    this.kept = new KeptRows(store);
    this.log = log;
    this.stored = new StoredEvents(catalogue);
  }

  /// @param rows by key, in key order
  /// @param position where the answer stands: the end of a commit, or as far as the view has come
  public record Rows<R>(SortedMap<String, R> rows, long position) {
    public List<R> list() {
      return List.copyOf(rows.values());
    }
  }

  /// After the commit that `position` belongs to: half a commit never was.
  public <R> Rows<R> position(View<R> view, String thing, long position, Viewer viewer) {
    long head = Math.min(store.position(view), log.head());
    long end = position >= head ? head : position <= 0 ? 0 : Math.min(log.commitEnd(position), head);
    return new Rows<>(visible(view, thing, fold(view, thing, end, recorded -> true), viewer), end);
  }

  /// What we had recorded by that instant.
  public <R> Rows<R> instant(View<R> view, String thing, Instant instant, Viewer viewer) {
    return position(view, thing, log.positionAt(instant), viewer);
  }

  /// What had happened by the end of that day, as far as we know today. A date known only to the month or year counts from its latest possible day,
  /// an unknown one never.
  public <R> Rows<R> day(View<R> view, String thing, LocalDate day, Viewer viewer) {
    long head = Math.min(store.position(view), log.head());
    Predicate<Recorded> happened = recorded -> !recorded.occurredOn().latest().isAfter(day);
    return new Rows<>(visible(view, thing, fold(view, thing, head, happened), viewer), head);
  }

  /// As they stand now.
  public <R> Rows<R> now(View<R> view, String thing, Viewer viewer) {
    long head = Math.min(store.position(view), log.head());
    SortedMap<String, R> now = kept.of(view, thing);
    if (now.values().stream().allMatch(row -> maySee(view, row, viewer))) {
      return new Rows<>(now, head);
    }
    SortedMap<String, R> seen = new TreeMap<>(now);
    seen.values().removeIf(row -> !maySee(view, row, viewer));
    return new Rows<>(seen, head);
  }

  /// The events at these positions. Whoever asks has rows of them that the viewer may see.
  public List<Recorded> recorded(List<Long> positions) {
    return log.readAt(positions).stream().map(stored::read).toList();
  }

  /// All that touched the thing, in order: where a slider over time has its stops.
  public List<Long> stops(View<?> view, String thing) {
    return store.postings(view, thing, Long.MAX_VALUE);
  }

  /// Whoever may see them.
  <R> SortedMap<String, R> fold(View<R> view, String thing, long position, Predicate<Recorded> counts) {
    Map<String, R> rows = new HashMap<>();
    List<Long> postings = store.postings(view, thing, position);
    for (int from = 0; from < postings.size(); from += BATCH) {
      List<Recorded> batch = new ArrayList<>();
      log.readAt(postings.subList(from, Math.min(from + BATCH, postings.size()))).stream().map(stored::read).filter(counts).forEach(batch::add);
      if (!batch.isEmpty()) {
        Folding.fold(view, batch, keys -> Map.copyOf(rows)).rows().forEach((key, change) -> {
          if (change.row() == null) {
            rows.remove(key);
          } else {
            rows.put(key, change.row());
          }
        });
      }
    }
    // an event may touch other things too; their rows are not whole here
    rows.keySet().removeIf(key -> !Folding.thing(key).equals(thing));
    return new TreeMap<>(rows);
  }

  private <R> SortedMap<String, R> visible(View<R> view, String thing, SortedMap<String, R> rows, Viewer viewer) {
    Map<String, R> now = kept.of(view, thing);
    rows.entrySet().removeIf(then ->
        !maySee(view, then.getValue(), viewer) || now.containsKey(then.getKey()) && !maySee(view, now.get(then.getKey()), viewer));
    return rows;
  }

  private static <R> boolean maySee(View<R> view, R row, Viewer viewer) {
    return viewer.maySee(view.readers(row));
  }
}
