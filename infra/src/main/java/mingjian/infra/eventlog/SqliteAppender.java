package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/// One connection's power to append, from opening to the first error: the driver throws statements away that failed, so
/// after one the writer takes a new appender, which reads the end of the log again.
final class SqliteAppender implements AutoCloseable {
  private final Connection connection;
  private final SqliteReader reader;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement insertCommit;
  private final PreparedStatement insertEvent;
  private final PreparedStatement deleteCommit;
  private final PreparedStatement deleteEvents;
  private final LogHash hash = new LogHash();
  private Tail tail;

  private record Tail(long position, long recordedAtMicros, byte[] hash) {}


  SqliteAppender(SqliteConnections connections) throws SQLException {
    connection = connections.writing();
    try {
      reader = new SqliteReader(connection);
      begin = connection.prepareStatement("BEGIN IMMEDIATE");
      commit = connection.prepareStatement("COMMIT");
      insertCommit = connection.prepareStatement(
          "INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (command_id) DO NOTHING");
      insertEvent = connection.prepareStatement(
          """
          INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (aggregate_id, sequence) DO NOTHING ON CONFLICT (id) DO NOTHING""");
      deleteCommit = connection.prepareStatement("DELETE FROM commits WHERE first = ?");
      deleteEvents = connection.prepareStatement("DELETE FROM events WHERE position >= ?");
      StoredCommit last = reader.lastCommit();
      tail = last == null
          ? new Tail(0, Long.MIN_VALUE, LogHash.genesis())
          : new Tail(last.last(), LogHash.micros(last.recordedAt()), last.hash());
    } catch (SQLException e) {
      SqliteConnections.close(connection);
      throw e;
    }
  }

  /// Of what was added since `begin` when it isn't committed yet.
  long head() {
    return tail.position();
  }

  void begin() throws SQLException {
    begin.execute();
  }

  void commit() throws SQLException {
    commit.execute();
  }

  /// Adds a commit to the open transaction.
  ///
  /// The unique indexes are the check: an insert that they refuse changes no row, and then the commit's other rows go
  /// again. That spares a look-up per event and index, and a savepoint per commit.
  ///
  /// @throws LogFailure a conflict; the transaction is as it was before
  StoredCommit add(NewCommit c, List<byte[]> salts, List<byte[]> hashes) throws SQLException {
    long first = tail.position() + 1;
    long last = tail.position() + c.events().size();
    long recordedAt = Math.max(LogHash.micros(c.now()), tail.recordedAtMicros());
    byte[] commitHash = hash.commit(tail.hash(), first, recordedAt, c.commandId().getBytes(UTF_8), c.bodyHash(), hashes);
    if (!insertCommit(first, recordedAt, c, commitHash)) return storedBefore(c);
    for (int i = 0; i < c.events().size(); i++) {
      NewEvent event = c.events().get(i);
      if (!insertEvent(first, first + i, recordedAt, c.commandId(), event, salts.get(i), hashes.get(i))) {
        LogFailure conflict = conflict(event);
        remove(first);
        throw conflict;
      }
    }
    tail = new Tail(last, recordedAt, commitHash);
    return new StoredCommit(first, last, LogHash.instant(recordedAt), c.commandId(), c.bodyHash(), commitHash);
  }

  private boolean insertCommit(long first, long recordedAt, NewCommit c, byte[] commitHash) throws SQLException {
    insertCommit.setLong(1, first);
    insertCommit.setInt(2, c.events().size());
    insertCommit.setLong(3, recordedAt);
    insertCommit.setString(4, c.commandId());
    insertCommit.setBytes(5, c.bodyHash());
    insertCommit.setBytes(6, commitHash);
    return insertCommit.executeUpdate() == 1;
  }

  private boolean insertEvent(
      long first, long position, long recordedAt, String commandId, NewEvent e, byte[] salt, byte[] eventHash) throws SQLException {
    insertEvent.setLong(1, position);
    insertEvent.setLong(2, first);
    insertEvent.setLong(3, recordedAt);
    insertEvent.setString(4, commandId);
    insertEvent.setString(5, e.id());
    insertEvent.setString(6, e.aggregateType());
    insertEvent.setString(7, e.aggregateId());
    insertEvent.setLong(8, e.sequence());
    insertEvent.setString(9, e.type());
    insertEvent.setString(10, e.revision());
    insertEvent.setString(11, e.payload());
    insertEvent.setString(12, e.metadata());
    insertEvent.setBytes(13, salt);
    insertEvent.setBytes(14, eventHash);
    return insertEvent.executeUpdate() == 1;
  }

  private StoredCommit storedBefore(NewCommit c) throws SQLException {
    StoredCommit earlier = reader.findCommit(c.commandId()).orElseThrow();
    if (!Arrays.equals(earlier.bodyHash(), c.bodyHash())) throw new CommandIdTaken(c.commandId());
    return earlier;
  }

  private LogFailure conflict(NewEvent e) throws SQLException {
    return reader.hasSequence(e.aggregateId(), e.sequence())
        ? new SequenceTaken(e.aggregateId(), e.sequence())
        : new EventIdTaken(e.id());
  }

  private void remove(long first) throws SQLException {
    deleteEvents.setLong(1, first);
    deleteEvents.executeUpdate();
    deleteCommit.setLong(1, first);
    deleteCommit.executeUpdate();
  }

  /// What was not committed is gone.
  @Override
  public void close() {
    try (Statement s = connection.createStatement()) {
      if (!connection.isClosed()) s.execute("ROLLBACK");
    } catch (SQLException e) {
      // none was open, or SQLite rolled back by itself
    }
    reader.close();
  }
}
