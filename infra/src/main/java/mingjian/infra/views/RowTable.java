package mingjian.infra.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// The tables of one version of one view.
///
/// - rows: key, JSON, the last position, one column per declared field;
/// - audience and reader: rows that the same tags may read share an audience, so that who may see what is a small table which takes part in
///   every query. A row has two: its roles, shared by many rows, and its other tags, borne by few. A leader of the office is thus found by a
///   handful of audiences although ten thousand cases have each their own team;
/// - gram: where a pair of characters occurs;
/// - posting: which event touched which thing.
final class RowTable<R> {
  private static final String[] PARTS = {"", "_audience", "_reader", "_gram", "_posting"};

  final View<R> view;
  final String rows;
  final List<String> fields;
  final Map<String, Long> audiences = new ConcurrentHashMap<>();
  final AtomicLong lastId = new AtomicLong(-1);
  final Standing standing;
  /// How often rows were written, by this process, which is the only one that writes.
  final AtomicLong changes = new AtomicLong();
  final KeptAnswers answers = new KeptAnswers();

  RowTable(View<R> view) {
    this.view = view;
    this.rows = name(view.name(), view.version());
    this.standing = new Standing(view.name());
    LinkedHashSet<String> names = new LinkedHashSet<>();
    view.indexes().forEach(names::addAll);
    names.forEach(field -> checked(field, "[a-zA-Z][a-zA-Z0-9]*"));
    this.fields = List.copyOf(names);
  }

  static String column(String field) {
    return "f_" + field;
  }

  String index(List<String> index) {
    return rows + "_by_" + String.join("_", index);
  }

  String byAudience() {
    return rows + "_by_audience";
  }

  /// What was not cached in a transaction that was undone must be asked for again.
  void forget() {
    audiences.clear();
    lastId.set(-1);
  }

  /// Makes the tables where they are missing. Tables of another shape under the same version are those of a view whose author forgot to raise it:
  /// they are thrown away, the view starts again.
  void create(Connection connection) throws SQLException {
    String known = shapeIn(connection);
    if (known != null && !known.equals(shape())) {
      drop(connection, view.name(), view.version());
      known = null;
    }
    if (known != null) {
      // a rebuild that was killed has left them out
      createIndexes(connection);
      return;
    }
    execute(connection, definition());
    createIndexes(connection);
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO view_position (view, version, position, shape) VALUES (?, ?, 0, ?)")) {
      statement.setString(1, view.name());
      statement.setInt(2, view.version());
      statement.setString(3, shape());
      statement.executeUpdate();
    }
  }

  void createIndexes(Connection connection) throws SQLException {
    List<String> sql = new ArrayList<>();
    // key and audiences close every index: order is total, and rows are counted without being read
    for (List<String> index : view.indexes()) {
      sql.add("CREATE INDEX IF NOT EXISTS %s ON %s (%s, key, roles, audience)"
          .formatted(index(index), rows, String.join(", ", index.stream().map(RowTable::column).toList())));
    }
    sql.add("CREATE INDEX IF NOT EXISTS %s ON %s (roles, audience)".formatted(byAudience(), rows));
    execute(connection, sql);
  }

  void dropIndexes(Connection connection) throws SQLException {
    List<String> sql = new ArrayList<>();
    view.indexes().forEach(index -> sql.add("DROP INDEX IF EXISTS " + index(index)));
    sql.add("DROP INDEX IF EXISTS " + byAudience());
    execute(connection, sql);
  }

  private static void execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static void drop(Connection connection, String view, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String part : PARTS) {
        statement.execute("DROP TABLE IF EXISTS " + name(view, version) + part);
      }
    }
    try (PreparedStatement statement = connection.prepareStatement("DELETE FROM view_position WHERE view = ? AND version = ?")) {
      statement.setString(1, view);
      statement.setInt(2, version);
      statement.executeUpdate();
    }
  }

  private List<String> definition() {
    List<String> sql = new ArrayList<>();
    StringBuilder columns = new StringBuilder();
    fields.forEach(field -> columns.append(column(field)).append(", "));
    // json stands last: what is compared and searched then lies on the first page of a long row
    sql.add(
        "CREATE TABLE %s (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, roles INTEGER NOT NULL, audience INTEGER NOT NULL, position INTEGER NOT NULL, search TEXT, %sjson TEXT NOT NULL)"
            .formatted(rows, columns));
    sql.add("CREATE TABLE %s_audience (id INTEGER PRIMARY KEY, tags TEXT NOT NULL UNIQUE)".formatted(rows));
    sql.add("CREATE TABLE %s_reader (tag TEXT, audience INTEGER, PRIMARY KEY (tag, audience)) WITHOUT ROWID".formatted(rows));
    sql.add("CREATE TABLE %s_gram (gram TEXT, id INTEGER, PRIMARY KEY (gram, id)) WITHOUT ROWID".formatted(rows));
    sql.add("CREATE TABLE %s_posting (thing TEXT, position INTEGER, PRIMARY KEY (thing, position)) WITHOUT ROWID".formatted(rows));
    return sql;
  }

  private String shape() {
    return view.indexes() + " " + Arrays.toString(view.rowType().getRecordComponents());
  }

  private @Nullable String shapeIn(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT shape FROM view_position WHERE view = ? AND version = ?")) {
      statement.setString(1, view.name());
      statement.setInt(2, view.version());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private static String name(String view, int version) {
    return checked(view, "[a-z][a-z0-9-]*").replace('-', '_') + "_v" + version;
  }

  private static String checked(String name, String pattern) {
    if (!name.matches(pattern)) {
      throw new IllegalArgumentException("not a name for a table or column: " + name);
    }
    return name;
  }
}
