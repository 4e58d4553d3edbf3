package mingjian.infra.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who may see so few rows of a view that a question looks at all of them. An investigator with forty files among three hundred thousand would else wait until
/// an index of the whole office was read to its end, for a page that stays half empty.
final class FewRows {
  /// As many are read and sorted in no time.
  static final int FEW = 2_000;
  private static final int REMEMBERED_MAX = 10_000;
  /// A page asks some twenty questions.
  private static final int QUESTIONS_ON_ONE_COUNT = 100;

  private final int few;
  private final Set<Integer> seeMany = ConcurrentHashMap.newKeySet();
  /// How many questions more go on what was counted.
  private final Map<Integer, Integer> seeFew = new ConcurrentHashMap<>();

  FewRows(int few) {
    this.few = few;
  }

  /// Counted anew now and then as long as they are few. Who once saw many is taken to go on to. Either is a matter of speed alone.
  ///
  /// @param readers JSON array of the viewer's tags
  boolean seenBy(Connection connection, RowTable<?> table, String readers) throws SQLException {
    int who = 31 * table.rows.hashCode() + readers.hashCode();
    if (seeMany.contains(who)) {
      return false;
    }
    if (seeFew.getOrDefault(who, 0) > 0) {
      seeFew.computeIfPresent(who, (same, left) -> left - 1);
      return true;
    }
    Sql sql = Sql.of("SELECT count(*) FROM (").add(RowQuery.seen(table, readers)).add(" LIMIT ?)", few + 1);
    boolean seesFew = sql.number(connection) <= few;
    if (seeMany.size() + seeFew.size() >= REMEMBERED_MAX) {
      seeMany.clear();
      seeFew.clear();
    }
    if (seesFew) {
      seeFew.put(who, QUESTIONS_ON_ONE_COUNT);
    } else {
      seeFew.remove(who);
      seeMany.add(who);
    }
    return seesFew;
  }
}
