package mingjian.query;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /// As [#page], without counting the rest: who shows only the first few needn't know whether there are a thousand more or a million.
  default <R> List<R> first(View<R> view, Ask ask, Viewer viewer) {
    return page(view, ask, viewer).rows();
  }

  /// Number of rows per value of `field`, filtered like `ask` (its paging and sorting are ignored).
  <R> Map<String, Long> counts(View<R> view, String field, Ask ask, Viewer viewer);

  /// The last position of the log that the view has folded; 0 before the first.
  long position(View<?> view);

  /// Another number each time that a row of the view may have changed, so that what was made of its rows can be kept meanwhile. Asked before the rows are read.
  default long changes(View<?> view) {
    return position(view);
  }

  /// @param filters conditions that all hold
  /// @param search text to find, at least one character; null for no search
  /// @param sort field to sort by; null for key order
  /// @param offset rows to skip; @param limit 1 to 200
  /// @param countedTo where the total need not be told beyond this many; 0 for every row counted
  record Ask(List<Condition> filters, @Nullable String search, @Nullable String sort, boolean descending, int offset, int limit, int countedTo) {
    public Ask {
      limit = Math.clamp(limit, 1, 200);
      offset = Math.max(0, offset);
    }

    public Ask(List<Condition> filters, @Nullable String search, @Nullable String sort, boolean descending, int offset, int limit) {
      this(filters, search, sort, descending, offset, limit, 0);
    }

    /// The same question, for another page of the answer.
    public Ask at(int offset, int limit) {
      return new Ask(filters, search, sort, descending, offset, limit, countedTo);
    }

    /// A person who pages through a list needs to know that there is much, not how much: counting it all takes longer than finding the page.
    public Ask countedTo(int rows) {
      return new Ask(filters, search, sort, descending, offset, limit, rows);
    }

    /// How many rows a store counts before it says “at least”; never fewer than the page shows. 0 for all.
    public long counted() {
      return countedTo == 0 ? 0 : Math.max(countedTo, (long) offset + limit);
    }

    public static Ask all() {
      return new Ask(List.of(), null, null, false, 0, 50);
    }
  }

  /// `from` and `to` are inclusive bounds on the field's stored text or number; equality when both are the same; null leaves open.
  ///
  /// @param anyOf texts of which the field must be one; null where the bounds are asked for. None at all is met by no row
  record Condition(String field, @Nullable Comparable<?> from, @Nullable Comparable<?> to, @Nullable Set<String> anyOf) {
    public Condition(String field, @Nullable Comparable<?> from, @Nullable Comparable<?> to) {
      this(field, from, to, null);
    }

    public static Condition is(String field, Comparable<?> value) {
      return new Condition(field, value, value);
    }

    public static Condition anyOf(String field, Set<String> values) {
      return new Condition(field, null, null, Set.copyOf(values));
    }

    public boolean binds() {
      return from != null || to != null || anyOf != null;
    }

    /// Whether the field has one value in all rows that meet it.
    public boolean isOneValue() {
      return anyOf == null && Objects.equals(from, to);
    }
  }

  /// @param position the last event that made the row what it is
  record Kept<R>(String key, long position, R row) {}

  @FunctionalInterface
  interface Walk<R, T> {
    /// @param position of the view at that moment; @param total how many rows will come
    T along(long position, long total, Iterator<Kept<R>> rows);
  }

  /// @param exact false where there are more rows than `total`, and nobody counted how many
  record Page<R>(List<R> rows, long total, boolean exact, int offset, int limit) {
    public boolean hasNext() {
      return !exact || (long) offset + limit < total;
    }
  }
}
