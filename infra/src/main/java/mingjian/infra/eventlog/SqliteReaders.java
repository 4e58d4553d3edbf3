package mingjian.infra.eventlog;

import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;

/// Connections for reading, made when first needed. In WAL they never wait for the writer, nor it for them.
final class SqliteReaders implements AutoCloseable {
  private static final int CONNECTIONS_MAX = 16;

  @FunctionalInterface
  interface Question<T> {
    T ask(SqliteReader reader) throws SQLException;
  }

  private final SqliteConnections connections;
  private final Semaphore permits = new Semaphore(CONNECTIONS_MAX);
  // the last one used is the next one used: its page cache is warm
  private final BlockingDeque<SqliteReader> idle = new LinkedBlockingDeque<>();
  private volatile boolean closed;

  SqliteReaders(SqliteConnections connections) {
    this.connections = connections;
  }

  <T> T ask(Question<T> question) {
    permits.acquireUninterruptibly();
    try {
      if (closed) throw new LogUnavailable("事件日志已关闭。");
      SqliteReader reader = idle.pollFirst();
      if (reader == null) reader = new SqliteReader(connections.reading());
      boolean sound = false;
      try {
        T answer = question.ask(reader);
        sound = true;
        return answer;
      } catch (IllegalArgumentException e) {
        sound = true;
        throw e;
      } finally {
        if (sound && !closed) idle.offerFirst(reader);
        else reader.close();
      }
    } catch (SQLException e) {
      throw connections.failure(e);
    } finally {
      permits.release();
    }
  }

  /// Waits for the questions under way.
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(CONNECTIONS_MAX);
    try {
      idle.forEach(SqliteReader::close);
      idle.clear();
    } finally {
      permits.release(CONNECTIONS_MAX);
    }
  }
}
