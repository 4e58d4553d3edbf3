package mingjian.infra.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import mingjian.infra.CannotStart;
import org.sqlite.SQLiteConfig;

/// One SQLite file as it is at a moment, write-ahead log included, while others write to it.
final class SqliteCopy {
  private static final int WAIT_MILLIS_MAX = 10_000;

  private SqliteCopy() {}

  /// Nothing where there is no such file.
  ///
  /// @throws CannotStart when it can't be read or the copy not written
  static void copy(Path from, Path to) {
    if (Files.notExists(from)) return;
    try (Connection source = connect(from, true); PreparedStatement vacuum = source.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, to.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw failure(from, to, e);
    }
    // the copy has no write-ahead log; whoever reads beside a writer wants one
    try (Connection copy = connect(to, false); Statement s = copy.createStatement()) {
      s.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      throw failure(from, to, e);
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(WAIT_MILLIS_MAX);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static CannotStart failure(Path from, Path to, SQLException e) {
    String what =
        switch (e.getErrorCode() & 0xff) {
          case 13 -> "备份所在的磁盘已满。请腾出空间后重试。";
          case 3, 8, 14, 23 -> "无法读取来源，或备份文件夹不可写。请检查路径和权限。";
          case 5, 6 -> "来源正被其他程序占用。请稍后重试。";
          case 11, 26 -> "来源已损坏。请运行 verify 核验。";
          default -> "读写磁盘出错。请检查磁盘。";
        };
    return new CannotStart("备份 " + from + " 至 " + to + " 未完成：" + what, e);
  }
}
