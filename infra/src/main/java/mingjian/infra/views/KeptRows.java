package mingjian.infra.views;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// The rows of those things last asked for that have many: who steps through a long dossier asks for the same thousands of rows at every step. They are right
/// as long as no event touched the thing since, which the store tells from an index.
final class KeptRows {
  private static final int FEW = 300;
  private static final int ROWS_MAX = 40_000;

  private final RowStore store;
  private final Map<Thing, Rows<?>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  private record Thing(String view, int version, String thing) {}

  private record Rows<R>(long lastPosting, SortedMap<String, R> rows) {}

  KeptRows(RowStore store) {
    this.store = store;
  }

  /// In the order of their keys, whoever may see them; not to be changed.
  <R> SortedMap<String, R> of(View<R> view, String thing) {
    Thing asked = new Thing(view.name(), view.version(), thing);
    // asked before the rows are read: an event that comes in between is in them already, and they are only read once more than needed
    long last = store.lastPosting(view, thing);
    Rows<R> known = known(asked);
    if (known != null && known.lastPosting == last) {
      return known.rows;
    }
    SortedMap<String, R> rows = Collections.unmodifiableSortedMap(new TreeMap<>(store.rowsOf(view, thing)));
    keep(asked, new Rows<>(last, rows));
    return rows;
  }

  @SuppressWarnings("unchecked") // what was kept under a view are rows of it
  private synchronized <R> @Nullable Rows<R> known(Thing asked) {
    return (Rows<R>) kept.get(asked);
  }

  private synchronized void keep(Thing asked, Rows<?> read) {
    drop(kept.remove(asked));
    if (read.rows.size() < FEW) {
      return;
    }
    kept.put(asked, read);
    size += read.rows.size();
    for (Iterator<Rows<?>> eldest = kept.values().iterator(); size > ROWS_MAX && eldest.hasNext(); eldest.remove()) {
      drop(eldest.next());
    }
  }

  private void drop(@Nullable Rows<?> rows) {
    size -= rows == null ? 0 : rows.rows.size();
  }
}
