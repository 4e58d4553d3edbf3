package mingjian.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A view is one pure fold. The same fold serves live projection, rebuild and as-of replay, so the three cannot disagree.
///
/// @param <R> the row, an immutable record that JSON can carry
public interface View<R> {
  /// Kebab-case and stable: `leader-timeline`. Part of table names.
  String name();

  /// Raised with every change of the fold or of the fields; the rows of another version are another view.
  int version();

  /// Whether rows of another version are of no more use once this one has caught up. Versions count upwards, unless a view says otherwise.
  default boolean outdates(int version) {
    return version < version();
  }

  Class<R> rowType();

  /// The rows that the event touches; from the event alone. Empty for most events. A view that has several rows for one thing (entries
  /// of a timeline) names them `<thing>/<part>`: as-of replays the thing, the part before the first `/`.
  Set<String> keys(Recorded recorded);

  /// The row after the event; null where there is no row any more. Never throws on order.
  @Nullable R fold(@Nullable R row, Recorded recorded, String key);

  /// Values to filter and sort by, and for whom: every name must be in [#indexes].
  Map<String, @Nullable Comparable<?>> fields(R row);

  /// Which combinations are filtered and sorted together, in index order: `[["person", "sortKey"], ["kind", "person", "sortKey"]]`.
  List<List<String>> indexes();

  /// Text that search-as-you-type finds; null where the row is not searched for.
  default @Nullable String searchText(R row) {
    return null;
  }

  /// Who may read the row: it is seen by a viewer who holds at least one of these tags (see [Viewer]).
  Set<String> readers(R row);

  /// Whether commands are decided by it: it goes before the others, for a command is refused where it is far behind.
  default boolean readByRules() {
    return false;
  }

  /// What an answer shows of the row, where the fold must remember more than those who read figures may know.
  default Object shown(R row) {
    return row;
  }
}
