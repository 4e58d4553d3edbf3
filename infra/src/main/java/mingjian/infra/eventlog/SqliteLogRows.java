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

  /// The unique index of streams holds the rowid too, so that no row is read.
  @Override
  public Optional<Fault> sequences() {
    try (Statement s = connection.createStatement();
        ResultSet row = s.executeQuery("SELECT aggregate_id, sequence, position FROM events ORDER BY aggregate_id, sequence")) {
      String stream = "";
      long sequence = -1;
      long position = 0;
      while (row.next()) {
        boolean sameStream = row.getString(1).equals(stream) && sequence >= 0;
        if (row.getLong(2) != (sameStream ? sequence + 1 : 0)) return Optional.of(new Fault(row.getLong(3), "流中的序号不连续"));
        if (sameStream && row.getLong(3) < position) return Optional.of(new Fault(row.getLong(3), "流中的序号与位置次序相反"));
        stream = row.getString(1);
        sequence = row.getLong(2);
        position = row.getLong(3);
      }
      return Optional.empty();
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  @Override
  public void close() {
    SqliteConnections.close(connection);
  }
}
