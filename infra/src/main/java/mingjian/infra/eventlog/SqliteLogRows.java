package mingjian.infra.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Both tables in the order of positions, in one read transaction: a running server may append meanwhile.
final class SqliteLogRows implements LogRows {
  private static final Pattern ROW = Pattern.compile("(?i)\\brow(?:id)? (\\d+)");

  private final SqliteConnections connections;
  private final Connection connection;
  private final ResultSet commits;
  private final ResultSet events;

  /// @param from the first commit's position
  SqliteLogRows(SqliteConnections connections, long from) {
    this.connections = connections;
    connection = connections.reading();
    try {
      connection.createStatement().execute("BEGIN");
      // NOT INDEXED: the rows themselves are judged, not an index that could hide one
      commits = connection.createStatement().executeQuery(
          "SELECT first, events, recorded_at, command_id, body_hash, hash FROM commits NOT INDEXED WHERE first >= " + from + " ORDER BY first");
      events = connection.createStatement().executeQuery(
          """
          SELECT position, commit_first, recorded_at, command_id, id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata, salt, hash
          FROM events NOT INDEXED WHERE position >= %d ORDER BY position""".formatted(from));
    } catch (SQLException e) {
      SqliteConnections.close(connection);
      throw connections.failure(e);
    }
  }

  @Override
  public @Nullable CommitRow nextCommit() {
    try {
      return commits.next()
          ? new CommitRow(
              commits.getLong(1), commits.getLong(2), commits.getLong(3), bytes(commits, 4), bytes(commits, 5), bytes(commits, 6))
          : null;
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  @Override
  public @Nullable EventRow nextEvent() {
    try {
      return events.next()
          ? new EventRow(
              events.getLong(1), events.getLong(2), events.getLong(3), bytes(events, 4), bytes(events, 5), bytes(events, 6),
              bytes(events, 7), events.getLong(8), bytes(events, 9), bytes(events, 10), bytes(events, 11), bytes(events, 12),
              bytes(events, 13), bytes(events, 14))
          : null;
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] value = row.getBytes(column);
    return value == null ? new byte[0] : value;
  }

  @Override
  public Optional<Fault> structure() {
    try (Statement s = connection.createStatement();
        ResultSet said = s.executeQuery("PRAGMA integrity_check(1)")) {
      String words = said.next() ? said.getString(1) : "ok";
      if (words.equals("ok")) return Optional.empty();
      Matcher row = ROW.matcher(words);
      return Optional.of(new Fault(row.find() ? Long.parseLong(row.group(1)) : 0, words));
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  @Override
  public void close() {
    SqliteConnections.close(connection);
  }
}
