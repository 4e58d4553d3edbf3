package mingjian.infra.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import mingjian.query.Folded;
import mingjian.query.View;
import mingjian.query.ViewMoved;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// Writes what a batch of events left behind: rows, postings and the position of the view.
final class RowWriter<R> {
  private final RowTable<R> table;
  private final ObjectMapper json;

  RowWriter(RowTable<R> table, ObjectMapper json) {
    this.table = table;
    this.json = json;
  }

  private record Known(long id, @Nullable String search) {}

  /// Asks the view for columns before any transaction begins: a view that fails here has hurt nothing.
  Prepared prepare(Folded<R> folded) {
    List<RowLine> lines = new ArrayList<>(folded.rows().size());
    folded.rows().forEach((key, change) -> lines.add(RowLine.of(table.view, table.fields, json, key, change)));
    return new Prepared(lines, folded);
  }

  final class Prepared {
    private final List<RowLine> lines;
    private final Folded<R> folded;

    private Prepared(List<RowLine> lines, Folded<R> folded) {
      this.lines = lines;
      this.folded = folded;
    }

    void write(Connection connection) throws SQLException {
      if (!lines.isEmpty()) {
        Map<String, Known> known = known(connection, folded.rows().keySet());
        Filing filing = new Filing();
        remove(connection, lines.stream().filter(line -> line.json() == null && known.containsKey(line.key())).toList(), known, filing);
        update(connection, lines.stream().filter(line -> line.json() != null && known.containsKey(line.key())).toList(), known, filing);
        insert(connection, lines.stream().filter(line -> line.json() != null && !known.containsKey(line.key())).toList(), filing);
        filing.write(connection);
      }
      post(connection, folded.postings());
      advance(connection, table, table.standing.written(), folded.position());
    }

    /// All of the transaction is said, and only its end is left.
    void written() {
      table.standing.wrote(table.standing.writtenAt(), folded.position());
    }

    /// Whoever asks finds the rows as they are now.
    void seen() {
      if (!lines.isEmpty()) table.changes.incrementAndGet();
    }

    /// What was remembered of it must be asked for again.
    void undone() {
      table.forget();
      table.standing.forget();
    }
  }

  private Map<String, Known> known(Connection connection, Collection<String> keys) throws SQLException {
    Map<String, Known> known = new HashMap<>();
    String sql = "SELECT t.key, t.id, t.search FROM json_each(?) k CROSS JOIN %s t ON t.key = k.value".formatted(table.rows);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, json.writeValueAsString(keys));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.put(row.getString(1), new Known(row.getLong(2), row.getString(3)));
        }
      }
    }
    return known;
  }

  private void remove(Connection connection, List<RowLine> lines, Map<String, Known> known, Filing filing) throws SQLException {
    if (lines.isEmpty()) return;
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table.rows + " WHERE id = ?")) {
      for (RowLine line : lines) {
        Known before = known.get(line.key());
        delete.setLong(1, before.id());
        delete.addBatch();
        filing.change(before.id(), before.search(), null);
      }
      delete.executeBatch();
    }
  }

  private void update(Connection connection, List<RowLine> lines, Map<String, Known> known, Filing filing) throws SQLException {
    if (lines.isEmpty()) return;
    StringBuilder columns = new StringBuilder();
    table.fields.forEach(field -> columns.append(RowTable.column(field)).append(" = ?, "));
    String sql = "UPDATE %s SET roles = ?, audience = ?, position = ?, search = ?, %sjson = ? WHERE id = ?".formatted(table.rows, columns);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (RowLine line : lines) {
        Known before = known.get(line.key());
        int last = bind(connection, update, 1, line);
        update.setLong(last, before.id());
        update.addBatch();
        filing.change(before.id(), before.search(), line.search());
      }
      update.executeBatch();
    }
  }

  private void insert(Connection connection, List<RowLine> lines, Filing filing) throws SQLException {
    if (lines.isEmpty()) return;
    StringBuilder columns = new StringBuilder();
    table.fields.forEach(field -> columns.append(RowTable.column(field)).append(", "));
    String sql = "INSERT INTO %s (id, key, roles, audience, position, search, %sjson) VALUES (?, ?, ?, ?, ?, ?, %s?)"
        .formatted(table.rows, columns, "?, ".repeat(table.fields.size()));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (RowLine line : lines) {
        long id = nextId(connection);
        insert.setLong(1, id);
        insert.setString(2, line.key());
        bind(connection, insert, 3, line);
        insert.addBatch();
        filing.change(id, null, line.search());
      }
      insert.executeBatch();
    }
  }

  private int bind(Connection connection, PreparedStatement statement, int from, RowLine line) throws SQLException {
    int at = from;
    statement.setLong(at++, audience(connection, String.join("\n", line.roles())));
    statement.setLong(at++, audience(connection, String.join("\n", line.tags())));
    statement.setLong(at++, line.position());
    statement.setString(at++, line.search());
    for (Object value : line.values()) {
      statement.setObject(at++, value);
    }
    statement.setString(at++, line.json());
    return at;
  }

  private void post(Connection connection, List<Folded.Posting> postings) throws SQLException {
    if (postings.isEmpty()) return;
    String sql = "INSERT OR IGNORE INTO %s_posting (thing, position) VALUES (?, ?)".formatted(table.rows);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Folded.Posting posting : postings) {
        insert.setString(1, posting.thing());
        insert.setLong(2, posting.position());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void advance(Connection connection, RowTable<?> table, long after, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE view_position SET position = ? WHERE view = ? AND version = ? AND position = ?")) {
      update.setLong(1, position);
      update.setString(2, table.view.name());
      update.setInt(3, table.view.version());
      update.setLong(4, after);
      if (update.executeUpdate() != 1) {
        throw new ViewMoved(table.view.name(), after);
      }
    }
  }

  private long nextId(Connection connection) throws SQLException {
    if (table.lastId.get() < 0) {
      try (PreparedStatement select = connection.prepareStatement("SELECT coalesce(max(id), 0) FROM " + table.rows);
          ResultSet row = select.executeQuery()) {
        table.lastId.set(row.getLong(1));
      }
    }
    return table.lastId.incrementAndGet();
  }

  private long audience(Connection connection, String tags) throws SQLException {
    Long known = table.audiences.get(tags);
    if (known != null) {
      return known;
    }
    String sql = "INSERT INTO %s_audience (tags) VALUES (?) ON CONFLICT (tags) DO UPDATE SET tags = tags RETURNING id".formatted(table.rows);
    long id;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, tags);
      try (ResultSet row = insert.executeQuery()) {
        id = row.getLong(1);
      }
    }
    String reader = "INSERT OR IGNORE INTO %s_reader (tag, audience) VALUES (?, ?)".formatted(table.rows);
    try (PreparedStatement insert = connection.prepareStatement(reader)) {
      for (String tag : tags.isEmpty() ? new String[0] : tags.split("\n")) {
        insert.setString(1, tag);
        insert.setLong(2, id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    table.audiences.put(tags, id);
    return id;
  }

  /// Changes in the grams of rows, gathered and written gram by gram: neighbours in the table are written together.
  private final class Filing {
    private final Map<String, List<Long>> out = new TreeMap<>();
    private final Map<String, List<Long>> in = new TreeMap<>();

    void change(long id, @Nullable String before, @Nullable String after) {
      if (Objects.equals(before, after)) {
        return;
      }
      Set<String> old = before == null ? Set.of() : Grams.of(before);
      Set<String> now = after == null ? Set.of() : Grams.of(after);
      add(out, id, old, now);
      add(in, id, now, old);
    }

    void write(Connection connection) throws SQLException {
      write(connection, out, "DELETE FROM %s_gram WHERE gram = ? AND id IN (SELECT value FROM json_each(?))");
      write(connection, in, "INSERT OR IGNORE INTO %s_gram (gram, id) SELECT ?, value FROM json_each(?)");
    }

    private void add(Map<String, List<Long>> filed, long id, Set<String> grams, Set<String> but) {
      for (String gram : grams) {
        if (!but.contains(gram)) {
          filed.computeIfAbsent(gram, none -> new ArrayList<>()).add(id);
        }
      }
    }

    private void write(Connection connection, Map<String, List<Long>> filed, String sql) throws SQLException {
      if (filed.isEmpty()) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(sql.formatted(table.rows))) {
        for (Map.Entry<String, List<Long>> entry : filed.entrySet()) {
          statement.setString(1, entry.getKey());
          statement.setString(2, entry.getValue().toString());
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }
  }
}
