package mingjian.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of views, kept where they can be found by their declared fields. Everything in it can be deleted and rebuilt from the log.
/// All reading takes the viewer; what the viewer may not see isn't in the answer and isn't counted.
public interface ViewStore {
  <R> Optional<R> find(View<R> view, String key, Viewer viewer);

  <R> Page<R> page(View<R> view, Ask ask, Viewer viewer);

  /// As [#page], without counting the rest: who shows only the first few needn't know whether there are a thousand more or a million.
  default <R> List<R> first(View<R> view, Ask ask, Viewer viewer) {
    return page(view, ask, viewer).rows();
  }

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

  record Page<R>(List<R> rows, long total, int offset, int limit) {}
}
