package mingjian.infra.eventlog;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A group of commits as one transaction: one sync for all of them.
final class SqliteGroups implements GroupWriter.Store<Pending> {
  private final SqliteConnections connections;
  private final LongConsumer appended;

  // none after an error: the next group opens one, and so meets the disk as it is then
  private @Nullable SqliteAppender appender;

  /// @param appended is told the new head, after it can be read and before any writer is answered; must not throw
  SqliteGroups(SqliteConnections connections, LongConsumer appended) {
    this.connections = connections;
    this.appended = appended;
    try {
      appender = new SqliteAppender(connections);
    } catch (SQLException e) {
      throw connections.failure(e);
    }
  }

  @Override
  public Pending pending(NewCommit commit) {
    return new Pending(commit);
  }

  @Override
  public void store(List<Pending> group) {
    try {
      if (appender == null) appender = new SqliteAppender(connections);
      long before = appender.head();
      appender.begin();
      for (Pending pending : group) add(pending, appender);
      appender.commit();
      if (appender.head() > before) appended.accept(appender.head());
    } catch (SQLException e) {
      fail(group, connections.failure(e));
    } catch (RuntimeException e) {
      fail(group, e instanceof LogUnavailable u ? u : new LogUnavailable("事件日志写入失败，没有写入任何内容。", e));
    }
    group.forEach(Pending::answer);
  }

  private static void add(Pending pending, SqliteAppender to) throws SQLException {
    try {
      pending.stored(to.add(pending.commit, pending.salts, pending.hashes));
    } catch (LogFailure conflict) {
      pending.failed(conflict);
    }
  }

  private void fail(List<Pending> group, LogUnavailable failure) {
    if (appender != null) appender.close();
    appender = null;
    group.forEach(pending -> pending.failed(failure));
  }

  @Override
  public void close() {
    if (appender != null) appender.close();
  }
}
