package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `log.db` of a folder that a log is copied to; made if missing.
final class SqliteLogTarget implements LogTarget, AutoCloseable {
  private final Path folder;
  private final SqliteConnections connections;
  private final Connection connection;

  /// @throws LogUnavailable when it can't be written
  SqliteLogTarget(Path folder) {
    this.folder = folder;
    connections = SqliteConnections.to(folder, false);
    connection = connections.writing();
  }

  @Override
  public String name() {
    return "目标文件夹 " + folder + " ";
  }

  @Override
  public @Nullable StoredCommit last() {
    try {
      return new SqliteReader(connection).lastCommit();
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  /// All or none: one transaction.
  @Override
  public void add(List<Commit> commits) {
    try (PreparedStatement insertCommit = connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?)");
        PreparedStatement insertEvent = connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (Commit commit : commits) {
        LogRows.CommitRow row = commit.row();
        set(insertCommit, row.first(), row.count(), row.recordedAtMicros(), text(row.commandId()), row.bodyHash(), row.hash());
        for (LogRows.EventRow e : commit.events()) {
          set(insertEvent, e.position(), e.commit(), e.recordedAtMicros(), text(e.commandId()), text(e.id()), text(e.aggregateType()), text(e.aggregateId()),
              e.sequence(), text(e.type()), text(e.revision()), text(e.payload()), text(e.metadata()), e.salt(), e.hash());
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  private static void set(PreparedStatement insert, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
    insert.executeUpdate();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }

  @Override
  public void close() {
    SqliteConnections.close(connection);
  }
}
