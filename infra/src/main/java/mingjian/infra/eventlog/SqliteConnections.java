package mingjian.infra.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Opens connections to `log.db`. Each one is asked whether it really is what durability rests on, before anybody gets it.
final class SqliteConnections {
  static final String FILE = "log.db";

  private static final int VERSION = 1;
  private static final int APPLICATION_ID = 0x4D4A4C47; // "MJLG", what `file log.db` shows
  private static final int SYNCHRONOUS_FULL = 2;
  private static final int WAIT_MILLIS_MAX = 10_000;
  // Readers see the file through the page cache itself: the hundred events of an aggregate lie on a hundred pages, and a
  // copy of each would cost more than all the rest. SQLite maps no more than 2 GB and reads what lies beyond.
  private static final long MAPPED_BYTES_MAX = 1L << 31;
  private static final int CACHE_KIBIBYTES = 64 * 1024;

  // STRICT: a column holds its type or nothing. Positions are the rowid, so a read in order is a plain walk of the table.
  // An event repeats time and command of its commit: loading an aggregate would else look up a commit for each event.
  private static final String[] SCHEMA = {
    """
    CREATE TABLE commits (
      first       INTEGER PRIMARY KEY,
      events      INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      command_id  TEXT NOT NULL UNIQUE,
      body_hash   BLOB NOT NULL,
      hash        BLOB NOT NULL
    ) STRICT""",
    """
    CREATE TABLE events (
      position       INTEGER PRIMARY KEY,
      commit_first   INTEGER NOT NULL,
      recorded_at    INTEGER NOT NULL,
      command_id     TEXT NOT NULL,
      id             TEXT NOT NULL UNIQUE,
      aggregate_type TEXT NOT NULL,
      aggregate_id   TEXT NOT NULL,
      sequence       INTEGER NOT NULL,
      type           TEXT NOT NULL,
      revision       TEXT NOT NULL,
      payload        TEXT NOT NULL,
      metadata       TEXT NOT NULL,
      salt           BLOB NOT NULL,
      hash           BLOB NOT NULL,
      UNIQUE (aggregate_id, sequence)
    ) STRICT""",
    "PRAGMA application_id = " + APPLICATION_ID,
    "PRAGMA user_version = " + VERSION,
  };

  private final Path file;
  private final boolean archive;
  private final int pagesMax;

  private SqliteConnections(Path file, boolean archive, int pagesMax) {
    this.file = file;
    this.archive = archive;
    this.pagesMax = pagesMax;
  }

  /// @param readOnlyLog a log opened for reading only: it must be there already
  static SqliteConnections to(Path dataDir, boolean readOnlyLog) {
    Path file = dataDir.toAbsolutePath().resolve(FILE);
    if (readOnlyLog && !Files.isRegularFile(file)) throw new LogUnavailable("数据目录 " + dataDir + " 中没有事件日志（" + FILE + "）。");
    return new SqliteConnections(file, readOnlyLog && isArchive(file), Integer.MAX_VALUE);
  }

  // On a medium that nobody can write, with nothing left in a write-ahead log, the one file is all there is.
  private static boolean isArchive(Path file) {
    Path ahead = file.resolveSibling(FILE + "-wal");
    try {
      return !Files.isWritable(file.getParent()) && (Files.notExists(ahead) || Files.size(ahead) == 0);
    } catch (IOException e) {
      return false;
    }
  }

  SqliteConnections withPages(int pagesMax) {
    return new SqliteConnections(file, archive, pagesMax);
  }

  Connection writing() {
    Connection connection = connect(false);
    try (Statement s = connection.createStatement()) {
      if (asked(s, "PRAGMA user_version") == 0 && asked(s, "SELECT count(*) FROM sqlite_schema") == 0) create(s);
      checkVersion(s);
      if (pagesMax < Integer.MAX_VALUE) s.execute("PRAGMA max_page_count = " + pagesMax);
      return connection;
    } catch (SQLException e) {
      close(connection);
      throw failure(e);
    } catch (LogUnavailable e) {
      close(connection);
      throw e;
    }
  }

  Connection reading() {
    Connection connection = connect(true);
    try (Statement s = connection.createStatement()) {
      checkVersion(s);
      return connection;
    } catch (SQLException e) {
      close(connection);
      throw failure(e);
    } catch (LogUnavailable e) {
      close(connection);
      throw e;
    }
  }

  private Connection connect(boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(WAIT_MILLIS_MAX);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(readOnly ? -CACHE_KIBIBYTES / 8 : -CACHE_KIBIBYTES);
    if (readOnly) config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(MAPPED_BYTES_MAX));
    else config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + location());
      assertDurable(connection);
      return connection;
    } catch (SQLException e) {
      close(connection);
      throw failure(e);
    } catch (LogUnavailable e) {
      close(connection);
      throw e;
    }
  }

  // WAL needs a shared-memory file beside the log, which an archive can't have and doesn't need.
  private String location() {
    return archive ? file.toUri() + "?immutable=1" : file.toString();
  }

  private void assertDurable(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement()) {
      int synchronous = asked(s, "PRAGMA synchronous");
      if (synchronous != SYNCHRONOUS_FULL) throw new LogUnavailable(file + " 的 synchronous 为 " + synchronous + "，不是 FULL。");
      try (ResultSet mode = s.executeQuery("PRAGMA journal_mode")) {
        if (!archive && !(mode.next() && "wal".equals(mode.getString(1))))
          throw new LogUnavailable(file + " 的 journal_mode 为 " + mode.getString(1) + "，不是 WAL。");
      }
    }
  }

  private static void create(Statement s) throws SQLException {
    s.execute("BEGIN IMMEDIATE");
    try {
      for (String statement : SCHEMA) s.execute(statement);
      s.execute("COMMIT");
    } catch (SQLException e) {
      s.execute("ROLLBACK");
      throw e;
    }
  }

  private void checkVersion(Statement s) throws SQLException {
    int version = asked(s, "PRAGMA user_version");
    if (version != VERSION) throw new LogUnavailable(file + " 不是本版本的事件日志（格式 " + version + "，应为 " + VERSION + "）。");
  }

  private static int asked(Statement s, String question) throws SQLException {
    try (ResultSet answer = s.executeQuery(question)) {
      return answer.next() ? answer.getInt(1) : 0;
    }
  }

  /// What an operator can do about it, in words.
  LogUnavailable failure(SQLException e) {
    // extended result codes carry the primary one in their low byte
    String what =
        switch (e.getErrorCode() & 0xff) {
          case 13 -> "磁盘已满，没有写入任何内容。请腾出空间后重试。";
          case 3, 8, 14, 23 -> "无法打开或不可写。请检查路径和权限。";
          case 5, 6 -> "正被其他程序占用。";
          case 11, 26 -> "已损坏。请运行 verify 核验。";
          case 10 -> "读写磁盘出错，没有写入任何内容。请检查磁盘。";
          default -> "无法使用。";
        };
    return new LogUnavailable("事件日志 " + file + " " + what, e);
  }

  @SuppressWarnings("try")
  static void close(@Nullable AutoCloseable resource) {
    try {
      if (resource != null) resource.close();
    } catch (Exception e) {
      // what was acknowledged is on disk already; nothing is left to save
    }
  }
}
