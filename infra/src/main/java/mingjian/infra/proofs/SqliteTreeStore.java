package mingjian.infra.proofs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/// The tree in `tree.db` of a data folder. Any number of processes may read and grow it.
public final class SqliteTreeStore implements TreeStore {
  static final String FILE = "tree.db";

  private static final int VERSION = 1;
  private static final int WAIT_MILLIS_MAX = 10_000;
  private static final String[] SCHEMA = {
    "CREATE TABLE tiles (level INTEGER NOT NULL, idx INTEGER NOT NULL, first INTEGER NOT NULL, hashes BLOB NOT NULL, UNIQUE (level, idx)) STRICT",
    "CREATE INDEX tiles_by_first ON tiles (first) WHERE level = 0",
    "CREATE TABLE checkpoints (number INTEGER PRIMARY KEY, size INTEGER NOT NULL UNIQUE, position INTEGER NOT NULL, note TEXT NOT NULL) STRICT",
    "CREATE TABLE edge (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, first INTEGER NOT NULL, position INTEGER NOT NULL, checkpoints INTEGER NOT NULL) STRICT",
    "INSERT INTO edge VALUES (1, 0, 0, 0, 0)",
    "PRAGMA user_version = " + VERSION,
  };

  private final Path file;
  private final Connection connection;

  @FunctionalInterface
  private interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }

  private SqliteTreeStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Made if missing.
  ///
  /// @throws ProofFailure when it can't be opened
  public static SqliteTreeStore open(Path folder) {
    SqliteTreeStore store = connect(folder.resolve(FILE), false);
    try {
      if (store.number("PRAGMA user_version") == 0) store.create();
      store.checkVersion();
      return store;
    } catch (SQLException e) {
      store.close();
      throw store.failure(e);
    } catch (ProofFailure e) {
      store.close();
      throw e;
    }
  }

  /// For reading, where there is one, as it is at this moment: what is added later is not seen.
  ///
  /// @throws ProofFailure when it can't be opened
  public static Optional<SqliteTreeStore> existing(Path folder) {
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) return Optional.empty();
    SqliteTreeStore store = connect(file, true);
    try {
      store.snapshot();
      store.checkVersion();
      return Optional.of(store);
    } catch (SQLException e) {
      store.close();
      throw store.failure(e);
    } catch (ProofFailure e) {
      store.close();
      throw e;
    }
  }

  private static SqliteTreeStore connect(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(WAIT_MILLIS_MAX);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    if (!readOnly) config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    try {
      return new SqliteTreeStore(file, config.createConnection("jdbc:sqlite:" + file));
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private void create() throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("BEGIN IMMEDIATE");
      // another process may have made it while this one waited
      if (number("PRAGMA user_version") == 0) {
        for (String statement : SCHEMA) s.execute(statement);
      }
      s.execute("COMMIT");
    }
  }

  private void snapshot() throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("BEGIN");
    }
    number("SELECT count(*) FROM sqlite_schema");
  }

  private void checkVersion() throws SQLException {
    long version = number("PRAGMA user_version");
    if (version != VERSION) throw new ProofFailure(file + " 不是本版本的哈希树（格式 " + version + "，应为 " + VERSION + "）。");
  }

  @Override
  public synchronized Edge edge() {
    return ask("SELECT size, first, position FROM edge", row -> new Edge(row.getLong(1), row.getLong(2), row.getLong(3))).stream()
        .findFirst().orElse(Edge.EMPTY);
  }

  @Override
  public synchronized Optional<Tile> tile(int level, long index) {
    return ask("SELECT level, idx, first, hashes FROM tiles WHERE level = ? AND idx = ?", SqliteTreeStore::tile, level, index).stream().findFirst();
  }

  @Override
  public synchronized List<Tile> tiles(int level, long from, int count) {
    return ask("SELECT level, idx, first, hashes FROM tiles WHERE level = ? AND idx >= ? AND idx < ?", SqliteTreeStore::tile, level, from, from + count);
  }

  @Override
  public synchronized Optional<Tile> leavesAt(long position) {
    return ask("SELECT level, idx, first, hashes FROM tiles WHERE level = 0 AND first <= ? ORDER BY first DESC LIMIT 1", SqliteTreeStore::tile, position)
        .stream().findFirst();
  }

  @Override
  public synchronized long tileCount() {
    return ask("SELECT count(*) FROM tiles", row -> row.getLong(1)).getFirst();
  }

  @Override
  public synchronized boolean grow(Edge from, Edge to, List<Tile> tiles) {
    return write(() -> {
      if (!edge().equals(from)) return false;
      try (PreparedStatement put = connection.prepareStatement(
          """
          INSERT INTO tiles VALUES (?, ?, ?, ?)
          ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes WHERE length(hashes) < length(excluded.hashes)""")) {
        for (Tile tile : tiles) {
          put.setInt(1, tile.level());
          put.setLong(2, tile.index());
          put.setLong(3, tile.first());
          put.setBytes(4, tile.hashes());
          put.executeUpdate();
        }
      }
      change("UPDATE edge SET size = ?, first = ?, position = ?", to.size(), to.first(), to.position());
      return true;
    });
  }

  @Override
  public synchronized void addCheckpoint(long size, long position, String note) {
    write(() -> {
      if (change("INSERT INTO checkpoints SELECT checkpoints + 1, ?, ?, ? FROM edge WHERE ? > (SELECT coalesce(max(size), 0) FROM checkpoints)", size, position, note, size) == 1) {
        change("UPDATE edge SET checkpoints = checkpoints + 1");
      }
      return true;
    });
  }

  @Override
  public synchronized Optional<Stored> latestCheckpoint() {
    return ask("SELECT number, size, position, note FROM checkpoints ORDER BY number DESC LIMIT 1", SqliteTreeStore::stored).stream().findFirst();
  }

  @Override
  public synchronized List<Stored> checkpointsAfter(long number, int limit) {
    return ask("SELECT number, size, position, note FROM checkpoints WHERE number > ? ORDER BY number LIMIT ?", SqliteTreeStore::stored, number, limit);
  }

  @Override
  public synchronized long checkpointCount() {
    return ask("SELECT checkpoints FROM edge", row -> row.getLong(1)).stream().findFirst().orElse(0L);
  }

  private static Tile tile(ResultSet row) throws SQLException {
    return new Tile(row.getInt(1), row.getLong(2), row.getLong(3), row.getBytes(4));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
  }

  private <T> List<T> ask(String sql, Read<T> read, Object... values) {
    try (PreparedStatement question = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) question.setObject(i + 1, values[i]);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = question.executeQuery()) {
        while (rows.next()) found.add(read.row(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) change.setObject(i + 1, values[i]);
      return change.executeUpdate();
    }
  }

  @FunctionalInterface
  private interface Work {
    boolean done() throws SQLException;
  }

  private boolean write(Work work) {
    try (Statement s = connection.createStatement()) {
      s.execute("BEGIN IMMEDIATE");
      boolean sound = false;
      try {
        boolean answer = work.done();
        s.execute("COMMIT");
        sound = true;
        return answer;
      } finally {
        if (!sound) s.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private long number(String question) throws SQLException {
    try (Statement s = connection.createStatement(); ResultSet row = s.executeQuery(question)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private ProofFailure failure(SQLException e) {
    return failure(file, e);
  }

  private static ProofFailure failure(Path file, SQLException e) {
    String what =
        switch (e.getErrorCode() & 0xff) {
          case 13 -> "磁盘已满。请腾出空间后重试。";
          case 3, 8, 14, 23 -> "无法打开或不可写。请检查路径和权限。";
          case 5, 6 -> "正被其他程序占用。";
          case 11, 26 -> "已损坏。请先核验日志；日志完好时可将此文件移走，哈希树会由日志重建（其中的检查点须从外部文件夹取回）。";
          default -> "无法使用（" + e.getMessage() + "）。";
        };
    return new ProofFailure("哈希树 " + file + " " + what, e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // what was answered for is on disk
    }
  }
}
