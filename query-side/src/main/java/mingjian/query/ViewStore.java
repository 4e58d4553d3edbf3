package mingjian.query;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of views, kept where they can be found by their declared fields. Everything in it can be deleted and rebuilt from the log.
/// All reading takes the viewer; what the viewer may not see isn't in the answer and isn't counted.
public interface ViewStore {
  <R> Optional<R> find(View<R> view, String key, Viewer viewer);

  /// As [#find] of each key, at one go; what isn't there, or not the viewer's, is left out.
  <R> Map<String, R> findAll(View<R> view, Set<String> keys, Viewer viewer);

  <R> Page<R> page(View<R> view, Ask ask, Viewer viewer);

  /// Walks all rows that pages would show, in their order, all as they stand at one moment; one at a time, so that memory doesn't grow with their number.
  /// Paging is ignored. What `walk` throws ends the question. Takes a reader of the store for as long as it lasts.
  <R, T> T walk(View<R> view, Ask ask, Viewer viewer, Walk<R, T> walk);

  /// Number of rows per value of `field`, filtered like `ask` (its paging and sorting are ignored).
  <R> Map<String, Long> counts(View<R> view, String field, Ask ask, Viewer viewer);

  /// The last position of the log that the view has folded; 0 before the first.
  long position(View<?> view);

  /// @param filters conditions that all hold
  /// @param search text to find, at least one character; null for no search
  /// @param sort field to sort by; null for key order
  /// @param offset rows to skip; @param limit 1 to 200
  record Ask(List<Condition> filters, @Nullable String search, @Nullable String sort, boolean descending, int offset, int limit) {
    public Ask {
      limit = Math.clamp(limit, 1, 200);
      offset = Math.max(0, offset);
    }

    public static Ask all() {
      return new Ask(List.of(), null, null, false, 0, 50);
    }
  }

  /// `from` and `to` are inclusive bounds on the field's stored text or number; equality when both are the same; null leaves open.
  record Condition(String field, @Nullable Comparable<?> from, @Nullable Comparable<?> to) {
    public static Condition is(String field, Comparable<?> value) {
      return new Condition(field, value, value);
    }
  }

  /// @param position the last event that made the row what it is
  record Kept<R>(String key, long position, R row) {}

  @FunctionalInterface
  interface Walk<R, T> {
    /// @param position of the view at that moment; @param total how many rows will come
    T along(long position, long total, Iterator<Kept<R>> rows);
  }

  record Page<R>(List<R> rows, long total, int offset, int limit) {}
}
