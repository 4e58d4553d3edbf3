package mingjian.infra.proofs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import org.junit.jupiter.api.io.TempDir;

/// In the files of the embedded store, by its own language.
class MutationsTest extends MutationsContract {
  private static final Map<String, String> KEYS = Map.of("commits", "first", "events", "position", "tiles", "rowid", "checkpoints", "number", "edge", "id");
  private static final Map<String, String> FILES = Map.of("commits", "log.db", "events", "log.db", "tiles", "tree.db", "checkpoints", "tree.db", "edge", "tree.db");

  @TempDir Path folder;

  @Override
  int commits() {
    return 600;
  }

  @Override
  EventLog openLog() {
    return SqliteEventLog.open(folder);
  }

  @Override
  EventLog readLog() {
    return SqliteEventLog.openReadOnly(folder);
  }

  @Override
  TreeStore openTree() {
    return SqliteTreeStore.open(folder);
  }

  @Override
  TreeStore existingTree() {
    return SqliteTreeStore.existing(folder).orElseThrow();
  }

  @Override
  void keep() throws Exception {
    for (String file : List.of("log.db", "tree.db")) Files.copy(folder.resolve(file), folder.resolve(file + ".sound"));
  }

  @Override
  void restore() throws Exception {
    for (String file : List.of("log.db", "tree.db")) {
      for (String beside : List.of("-wal", "-shm")) Files.deleteIfExists(folder.resolve(file + beside));
      Files.copy(folder.resolve(file + ".sound"), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  String mutate(Random random) throws Exception {
    String table = List.of("commits", "events", "tiles", "checkpoints", "edge").get(random.nextInt(5));
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILES.get(table))); Statement s = c.createStatement()) {
      return switch (random.nextInt(12)) {
        case 0 -> remove(s, table, random);
        case 1 -> insert(s, table, random);
        case 2 -> swap(s, table, random);
        default -> change(s, table, random);
      };
    }
  }

  @Override
  void cutTail(int kept, boolean treeToo) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement();
        Connection t = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tree.db")); Statement tree = t.createStatement()) {
      long first = number(s, "SELECT first FROM commits ORDER BY first LIMIT 1 OFFSET " + kept);
      s.executeUpdate("DELETE FROM events WHERE position >= " + first);
      s.executeUpdate("DELETE FROM commits WHERE first >= " + first);
      if (!treeToo) return;
      for (String table : List.of("tiles", "checkpoints")) tree.executeUpdate("DELETE FROM " + table);
      tree.executeUpdate("UPDATE edge SET size = 0, first = 0, position = 0, checkpoints = 0");
    }
  }

  private static String change(Statement s, String table, Random random) throws SQLException {
    List<String> columns = columns(s, table);
    String column = columns.get(random.nextInt(columns.size()));
    long row = anyRow(s, table, random);
    String value = switch (random.nextInt(4)) {
      case 0 -> column + " || 'x'";
      case 1 -> column + " + 1";
      case 2 -> "(SELECT o." + column + " FROM " + table + " o WHERE o." + column + " IS NOT " + table + "." + column + " ORDER BY o." + KEYS.get(table) + " * 7919 % 1009 LIMIT 1)";
      default -> "CAST(zeroblob(length(" + column + ")) AS BLOB)";
    };
    return tried(s, "UPDATE " + table + " SET " + column + " = " + value + " WHERE " + KEYS.get(table) + " = " + row + " AND " + column + " IS NOT " + value,
        table + "-changed: " + column + " = " + value + " at " + row);
  }

  private static String remove(Statement s, String table, Random random) throws SQLException {
    long row = anyRow(s, table, random);
    return tried(s, "DELETE FROM " + table + " WHERE " + KEYS.get(table) + " = " + row, table + "-removed: " + row);
  }

  private static String insert(Statement s, String table, Random random) throws SQLException {
    long row = anyRow(s, table, random);
    List<String> values = new ArrayList<>();
    for (String column : columns(s, table)) {
      values.add(switch (column) {
        case "first", "position", "number", "idx", "sequence", "size" -> column + " + " + (100_000 + random.nextInt(1000));
        case "id", "command_id" -> column + " || 'x'";
        default -> column;
      });
    }
    return tried(s, "INSERT INTO " + table + " SELECT " + String.join(", ", values) + " FROM " + table + " WHERE " + KEYS.get(table) + " = " + row,
        table + "-inserted: like " + row);
  }

  /// Exchanges what two rows hold, as far as the store's own rules let.
  private static String swap(Statement s, String table, Random random) throws SQLException {
    long one = anyRow(s, table, random);
    long other = anyRow(s, table, random);
    if (one == other) return null;
    String key = KEYS.get(table);
    if (table.equals("checkpoints") || table.equals("tiles")) {
      String what = table.equals("tiles") ? "hashes" : "note";
      s.execute("CREATE TEMP TABLE kept AS SELECT " + key + " AS k, " + what + " AS w FROM " + table);
      int changed = s.executeUpdate("UPDATE " + table + " SET " + what + " = (SELECT w FROM kept WHERE k = CASE " + table + "." + key + " WHEN " + one + " THEN " + other + " ELSE " + one
          + " END) WHERE " + key + " IN (" + one + ", " + other + ")");
      s.execute("DROP TABLE kept");
      return changed == 2 ? table + "-swapped: " + one + " and " + other : null;
    }
    s.executeUpdate("UPDATE " + table + " SET " + key + " = -1 WHERE " + key + " = " + one);
    s.executeUpdate("UPDATE " + table + " SET " + key + " = " + one + " WHERE " + key + " = " + other);
    s.executeUpdate("UPDATE " + table + " SET " + key + " = " + other + " WHERE " + key + " = -1");
    return table + "-swapped: " + one + " and " + other;
  }

  /// @return null where the store's rules refused, or nothing was changed
  private static String tried(Statement s, String sql, String what) {
    try {
      return s.executeUpdate(sql) == 1 ? what : null;
    } catch (SQLException refused) {
      return null;
    }
  }

  private static List<String> columns(Statement s, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row = s.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
      while (row.next()) columns.add(row.getString(1));
    }
    return columns;
  }

  private static long anyRow(Statement s, String table, Random random) throws SQLException {
    long rows = number(s, "SELECT count(*) FROM " + table);
    return number(s, "SELECT " + KEYS.get(table) + " FROM " + table + " ORDER BY 1 LIMIT 1 OFFSET " + random.nextLong(rows));
  }

  private static long number(Statement s, String question) throws SQLException {
    try (ResultSet row = s.executeQuery(question)) {
      return row.getLong(1);
    }
  }
}
