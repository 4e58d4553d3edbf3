package mingjian.infra.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The questions a log answers, prepared once on one connection. Each question is one statement and therefore sees one
/// moment of the log: a commit is there whole or not at all.
final class SqliteReader implements AutoCloseable {
  private static final String EVENT =
      """
      SELECT position, recorded_at, command_id, id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata
      FROM events
      """;
  private static final String COMMIT = "SELECT first, events, recorded_at, command_id, body_hash, hash FROM commits ";
  private static final String COMMIT_OF = COMMIT + "WHERE first <= ? ORDER BY first DESC LIMIT 1";

  private final Connection connection;
  private final PreparedStatement after;
  private final PreparedStatement stream;
  private final PreparedStatement at;
  private final PreparedStatement byId;
  private final PreparedStatement lastSequence;
  private final PreparedStatement sequenceTaken;
  private final PreparedStatement commitOf;
  private final PreparedStatement byCommand;

  SqliteReader(Connection connection) throws SQLException {
    this.connection = connection;
    after = connection.prepareStatement(EVENT + "WHERE position > ? ORDER BY position LIMIT ?");
    stream = connection.prepareStatement(EVENT + "WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence");
    at = connection.prepareStatement(EVENT + "WHERE position = ?");
    byId = connection.prepareStatement(EVENT + "WHERE id = ?");
    lastSequence = connection.prepareStatement("SELECT sequence FROM events WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1");
    sequenceTaken = connection.prepareStatement("SELECT 1 FROM events WHERE aggregate_id = ? AND sequence = ?");
    commitOf = connection.prepareStatement(COMMIT_OF);
    byCommand = connection.prepareStatement(COMMIT + "WHERE command_id = ?");
  }

  List<StoredEvent> readAfter(long position, int limit) throws SQLException {
    after.setLong(1, position);
    after.setInt(2, limit);
    return events(after, new ArrayList<>(Math.min(limit, 1024)));
  }

  List<StoredEvent> readStream(String aggregateId, long sequence) throws SQLException {
    stream.setString(1, aggregateId);
    stream.setLong(2, sequence);
    return events(stream, new ArrayList<>());
  }

  List<StoredEvent> readAt(List<Long> positions) throws SQLException {
    List<StoredEvent> found = new ArrayList<>(positions.size());
    for (long position : positions) {
      at.setLong(1, position);
      if (events(at, found).size() == 0 || found.getLast().position() != position) throw noSuchPosition(position);
    }
    return found;
  }

  Optional<StoredEvent> findEvent(String id) throws SQLException {
    byId.setString(1, id);
    return events(byId, new ArrayList<>(1)).stream().findFirst();
  }

  long lastSequence(String aggregateId) throws SQLException {
    lastSequence.setString(1, aggregateId);
    try (ResultSet row = lastSequence.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  boolean hasSequence(String aggregateId, long sequence) throws SQLException {
    sequenceTaken.setString(1, aggregateId);
    sequenceTaken.setLong(2, sequence);
    try (ResultSet row = sequenceTaken.executeQuery()) {
      return row.next();
    }
  }

  Optional<StoredCommit> findCommit(String commandId) throws SQLException {
    byCommand.setString(1, commandId);
    try (ResultSet row = byCommand.executeQuery()) {
      return row.next() ? Optional.of(commit(row)) : Optional.empty();
    }
  }

  /// The commit at the end of the log.
  @Nullable StoredCommit lastCommit() throws SQLException {
    return commitAtOrBefore(Long.MAX_VALUE);
  }

  long commitEnd(long position) throws SQLException {
    StoredCommit commit = commitAtOrBefore(position);
    if (commit == null || position > commit.last()) throw noSuchPosition(position);
    return commit.last();
  }

  /// `recordedAt` never falls along the positions, so halving finds it without an index of its own: twenty-odd look-ups
  /// at a million commits, against one more B-tree to write at each append.
  long positionAt(Instant instant) throws SQLException {
    StoredCommit last = lastCommit();
    if (last == null) return 0;
    if (!last.recordedAt().isAfter(instant)) return last.last();
    long found = 0;
    long low = 1;
    long high = last.first() - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      StoredCommit commit = commitAtOrBefore(middle);
      if (commit == null) throw noSuchPosition(middle);
      if (commit.recordedAt().isAfter(instant)) {
        high = commit.first() - 1;
      } else {
        found = commit.last();
        low = commit.last() + 1;
      }
    }
    return found;
  }

  private @Nullable StoredCommit commitAtOrBefore(long position) throws SQLException {
    commitOf.setLong(1, position);
    try (ResultSet row = commitOf.executeQuery()) {
      return row.next() ? commit(row) : null;
    }
  }

  private static List<StoredEvent> events(PreparedStatement question, List<StoredEvent> into) throws SQLException {
    try (ResultSet row = question.executeQuery()) {
      while (row.next()) {
        into.add(new StoredEvent(
            row.getLong(1), LogHash.instant(row.getLong(2)), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
            row.getLong(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11)));
      }
    }
    return into;
  }

  private static StoredCommit commit(ResultSet row) throws SQLException {
    long first = row.getLong(1);
    return new StoredCommit(
        first, first + row.getLong(2) - 1, LogHash.instant(row.getLong(3)), row.getString(4), row.getBytes(5), row.getBytes(6));
  }

  private static IllegalArgumentException noSuchPosition(long position) {
    return new IllegalArgumentException("there is no position " + position);
  }

  @Override
  public void close() {
    SqliteConnections.close(connection);
  }
}
