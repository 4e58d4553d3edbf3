package mingjian.infra.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that grows together with its arguments.
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static Sql of(String text, @Nullable Object... arguments) {
    return new Sql().add(text, arguments);
  }

  Sql add(String more, @Nullable Object... values) {
    text.append(more);
    for (Object value : values) {
      arguments.add(value);
    }
    return this;
  }

  Sql add(Sql more) {
    text.append(more.text);
    arguments.addAll(more.arguments);
    return this;
  }

  /// The answer one line at a time; to be closed.
  <T> SqlLines<T> lines(Connection connection, RowReader<T> reader) throws SQLException {
    return new SqlLines<>(prepared(connection), reader);
  }

  private PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
    }
    return statement;
  }

  <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      List<T> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    }
  }

  long number(Connection connection) throws SQLException {
    return list(connection, row -> row.getLong(1)).getFirst();
  }

  /// How SQLite will go about it, line by line.
  List<String> plan(Connection connection) throws SQLException {
    return Sql.of("EXPLAIN QUERY PLAN ").add(this).list(connection, row -> row.getString("detail"));
  }

  /// What tells it from any other statement.
  List<@Nullable Object> parts() {
    List<@Nullable Object> parts = new ArrayList<>(arguments);
    parts.add(text.toString());
    return parts;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
