package mingjian.infra.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who may see so few rows of a view that a question looks at all of them. An investigator with forty files among three hundred thousand would else wait until
/// an index of the whole office was read to its end, for a page that stays half empty.
final class FewRows {
  /// As many are read and sorted in no time.
  static final int FEW = 2_000;
  private static final int REMEMBERED_MAX = 10_000;

  private final int few;
  private final Set<Integer> seeMany = ConcurrentHashMap.newKeySet();

  FewRows(int few) {
    this.few = few;
  }

  /// Counted anew each time as long as they are few, which costs little. Who once saw many is taken to go on to: that is a matter of speed alone.
  ///
  /// @param readers JSON array of the viewer's tags
  boolean seenBy(Connection connection, RowTable<?> table, String readers) throws SQLException {
    int who = 31 * table.rows.hashCode() + readers.hashCode();
    if (seeMany.contains(who)) {
      return false;
    }
    Sql sql = Sql.of("SELECT count(*) FROM (").add(RowQuery.seen(table, readers)).add(" LIMIT ?)", few + 1);
    if (sql.number(connection) <= few) {
      return true;
    }
    if (seeMany.size() >= REMEMBERED_MAX) {
      seeMany.clear();
    }
    seeMany.add(who);
    return false;
  }
}
