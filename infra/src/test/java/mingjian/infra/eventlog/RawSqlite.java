package mingjian.infra.eventlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The yardstick of the bench: the same file, columns, indexes, pragmas and group size, one thread, no hashes, no checks, no answers.
public final class RawSqlite implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement insertCommit;
  private final PreparedStatement insertEvent;
  private final byte[] hash = new byte[LogHash.HASH_BYTES];
  private final byte[] salt = new byte[LogHash.SALT_BYTES];
  private long position;

  public RawSqlite(Path folder) throws SQLException {
    connection = SqliteConnections.to(folder, false).writing();
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    insertCommit = connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?)");
    insertEvent = connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  public void write(List<NewCommit> group) throws SQLException {
    begin.execute();
    for (NewCommit c : group) {
      long first = position + 1;
      insertCommit.setLong(1, first);
      insertCommit.setInt(2, c.events().size());
      insertCommit.setLong(3, LogHash.micros(c.now()));
      insertCommit.setString(4, c.commandId());
      insertCommit.setBytes(5, c.bodyHash());
      insertCommit.setBytes(6, hash);
      insertCommit.executeUpdate();
      for (NewEvent e : c.events()) {
        insertEvent.setLong(1, ++position);
        insertEvent.setLong(2, first);
        insertEvent.setLong(3, LogHash.micros(c.now()));
        insertEvent.setString(4, c.commandId());
        insertEvent.setString(5, e.id());
        insertEvent.setString(6, e.aggregateType());
        insertEvent.setString(7, e.aggregateId());
        insertEvent.setLong(8, e.sequence());
        insertEvent.setString(9, e.type());
        insertEvent.setString(10, e.revision());
        insertEvent.setString(11, e.payload());
        insertEvent.setString(12, e.metadata());
        insertEvent.setBytes(13, salt);
        insertEvent.setBytes(14, hash);
        insertEvent.executeUpdate();
      }
    }
    commit.execute();
  }

  /// Reads every event's content in order.
  ///
  /// @return characters seen, so that nothing is optimised away
  public static long scan(Path folder) throws SQLException {
    long seen = 0;
    try (Connection reading = SqliteConnections.to(folder, true).reading();
        Statement s = reading.createStatement();
        ResultSet row = s.executeQuery(
            "SELECT position, id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata, recorded_at, command_id "
                + "FROM events ORDER BY position")) {
      while (row.next()) {
        seen += row.getLong(1) + row.getString(2).length() + row.getString(3).length() + row.getString(4).length() + row.getLong(5)
            + row.getString(6).length() + row.getString(7).length() + row.getString(8).length() + row.getString(9).length() + row.getLong(10) + row.getString(11).length();
      }
    }
    return seen;
  }

  @Override
  public void close() {
    SqliteConnections.close(connection);
  }
}
