package mingjian.infra.views;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The file `views.db`: one writing connection, some reading ones, and a lock that refuses a second writing process.
///
/// WAL and `synchronous=NORMAL`: a power failure may take back the last transactions, never tear one; the log has them all.
final class ViewsDb implements AutoCloseable {
  /// Raised when the tables that all views share change: the file is thrown away and made again.
  private static final int LAYOUT = 2;
  private static final int READERS = 8;
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final @Nullable FileChannel lockFile;
  private final @Nullable Connection writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Semaphore permits = new Semaphore(READERS, true);
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private ViewsDb(Path file, @Nullable FileChannel lockFile, @Nullable Connection writer) {
    this.file = file;
    this.lockFile = lockFile;
    this.writer = writer;
  }

  static ViewsDb open(Path folder) {
    Path file = folder.resolve("views.db");
    FileChannel lockFile = lock(folder);
    try {
      return new ViewsDb(file, lockFile, openWriter(file));
    } catch (SQLException | IOException e) {
      release(real(folder), lockFile);
      throw new ViewsUnavailable("无法打开视图库 " + file, e);
    }
  }

  /// For jobs beside a running server.
  static ViewsDb openReadOnly(Path folder) {
    Path file = folder.resolve("views.db");
    if (!Files.exists(file)) {
      throw new ViewsUnavailable("没有视图库 " + file + "，请先启动一次服务或运行 rebuild");
    }
    return new ViewsDb(file, null, null);
  }

  <T> T read(Work<T> work) {
    permits.acquireUninterruptibly();
    Connection connection = null;
    try {
      connection = idle.pollFirst();
      if (connection == null) {
        connection = connect(file, true);
      }
      execute(connection, "BEGIN");
      T result = work.on(connection);
      execute(connection, "ROLLBACK");
      idle.addFirst(connection);
      return result;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw new ViewsUnavailable("读取视图库失败", e);
    } catch (RuntimeException e) {
      closeQuietly(connection);
      throw e;
    } finally {
      permits.release();
      if (closed) {
        closeIdle();
      }
    }
  }

  /// One transaction; what `work` throws undoes it whole.
  <T> T write(Work<T> work) {
    if (writer == null) {
      throw new ViewsUnavailable("视图库以只读方式打开");
    }
    writing.lock();
    try {
      execute(writer, "BEGIN IMMEDIATE");
      T result = work.on(writer);
      execute(writer, "COMMIT");
      return result;
    } catch (SQLException e) {
      rollback();
      throw new ViewsUnavailable("写入视图库失败", e);
    } catch (RuntimeException e) {
      rollback();
      throw e;
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      closeIdle();
      closeQuietly(writer);
      if (lockFile != null) {
        release(real(file.getParent()), lockFile);
      }
    } finally {
      writing.unlock();
    }
  }

  private void rollback() {
    try {
      if (writer != null) {
        execute(writer, "ROLLBACK");
      }
    } catch (SQLException e) {
      // SQLite has rolled back by itself (full disk); the cause is on its way to the caller
    }
  }

  private void closeIdle() {
    for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
      closeQuietly(connection);
    }
  }

  /// Within this process the second asker is turned away before it opens the file: closing any descriptor of it would give the lock back.
  private static FileChannel lock(Path folder) {
    Path real;
    try {
      real = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
    } catch (IOException e) {
      throw new ViewsUnavailable("数据目录无法建立：" + folder, e);
    }
    if (!HELD_HERE.add(real)) {
      throw inUse(folder);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(real.resolve("views.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (IOException e) {
      release(real, channel);
      throw new ViewsUnavailable("数据目录不可写：" + folder, e);
    }
    release(real, channel);
    throw inUse(folder);
  }

  private static void release(Path folder, @Nullable FileChannel channel) {
    closeQuietly(channel);
    HELD_HERE.remove(folder);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath();
    }
  }

  private static ViewsUnavailable inUse(Path folder) {
    return new ViewsUnavailable("数据目录 " + folder + " 正在被另一个进程使用：请先停止它，或换一个数据目录");
  }

  private static Connection openWriter(Path file) throws SQLException, IOException {
    Connection connection = null;
    try {
      connection = connect(file, false);
      int layout = layout(connection);
      if (layout == LAYOUT || layout == 0) {
        return prepared(connection);
      }
    } catch (SQLiteException e) {
      if (e.getResultCode() != SQLiteErrorCode.SQLITE_NOTADB && e.getResultCode() != SQLiteErrorCode.SQLITE_CORRUPT) {
        closeQuietly(connection);
        throw e;
      }
    }
    // another layout, or no database at all: nothing is lost with it, the log has everything
    closeQuietly(connection);
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
    return prepared(connect(file, false));
  }

  private static int layout(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private static Connection prepared(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + LAYOUT);
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS view_position (
            view TEXT, version INTEGER, position INTEGER NOT NULL, shape TEXT NOT NULL, PRIMARY KEY (view, version)
          ) WITHOUT ROWID""");
    }
    return connection;
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(10_000);
    config.setCacheSize(readOnly ? -8_000 : -64_000);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(1L << 30));
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    if (readOnly) {
      execute(connection, "PRAGMA query_only = 1");
    } else {
      // a page that many batches change is copied into the file once for all of them
      execute(connection, "PRAGMA wal_autocheckpoint = 8000");
      // beside itself, SQLite sorts in as many threads when it makes an index
      execute(connection, "PRAGMA threads = 2");
    }
    return connection;
  }

  /// Transactions are said aloud: the driver's own begin the next one as soon as the last has ended, and hold its lock.
  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void closeQuietly(@Nullable AutoCloseable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (Exception e) {
      // closing what is broken already
    }
  }
}
