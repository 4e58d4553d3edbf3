package mingjian.infra.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Role;
import org.jspecify.annotations.Nullable;

/// The accounts of one data folder, in `accounts.db`, readable by the owner of the file alone. The job `account` may run beside a server.
public final class SqliteAccounts implements AccountStore {
  public static final String FILE = "accounts.db";
  private static final String TABLE = """
      create table if not exists account (
        code text primary key, label text not null, roles text not null, password text not null, disabled integer not null, section text
      ) strict""";
  private static final String WITH_SECTION = "select 1 from pragma_table_info('account') where name = 'section'";

  private final Connection connection;

  private SqliteAccounts(Connection connection) {
    this.connection = connection;
  }

  /// Made if missing.
  ///
  /// @throws AccountsUnavailable when it can't be opened
  public static SqliteAccounts open(Path dataDir) {
    Path file = dataDir.resolve(FILE);
    try {
      if (Files.notExists(file) && Files.getFileStore(dataDir).supportsFileAttributeView("posix")) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma busy_timeout = 5000");
        statement.execute(TABLE);
        addSection(statement);
      }
      return new SqliteAccounts(connection);
    } catch (SQLException | IOException e) {
      throw new AccountsUnavailable("账号文件无法打开：" + file + "。请检查权限和磁盘空间。", e);
    }
  }

  /// Files of before there were sections.
  private static void addSection(Statement statement) throws SQLException {
    boolean there;
    try (ResultSet row = statement.executeQuery(WITH_SECTION)) {
      there = row.next();
    }
    if (!there) {
      statement.execute("alter table account add column section text");
    }
  }

  @Override
  public synchronized Optional<Account> find(String code) {
    return select("where code = ?", code).stream().findFirst();
  }

  @Override
  public synchronized List<Account> all() {
    return select("order by code");
  }

  @Override
  public synchronized boolean isEmpty() {
    return select("limit 1").isEmpty();
  }

  @Override
  public synchronized boolean add(Account account) {
    String roles = account.roles().stream().map(Role::name).collect(Collectors.joining(","));
    return change("insert into account (code, label, roles, password, disabled, section) values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing",
        account.code(), account.label(), roles, account.passwordHash(), account.disabled() ? 1 : 0, account.section());
  }

  @Override
  public synchronized boolean changePassword(String code, String hash) {
    return change("update account set password = ? where code = ?", hash, code);
  }

  @Override
  public synchronized boolean setDisabled(String code, boolean disabled) {
    return change("update account set disabled = ? where code = ?", disabled ? 1 : 0, code);
  }

  @Override
  public synchronized boolean setSection(String code, @Nullable String section) {
    return change("update account set section = ? where code = ?", section, code);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean change(String sql, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments)) {
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new AccountsUnavailable("账号文件无法写入。请检查权限和磁盘空间。", e);
    }
  }

  private List<Account> select(String rest, Object... arguments) {
    try (PreparedStatement statement = prepared("select code, label, roles, password, disabled, section from account " + rest, arguments);
        ResultSet row = statement.executeQuery()) {
      List<Account> accounts = new ArrayList<>();
      while (row.next()) {
        Set<Role> roles = Arrays.stream(row.getString(3).split(",")).map(Role::valueOf).collect(Collectors.toSet());
        accounts.add(new Account(row.getString(1), row.getString(2), row.getString(6), roles, row.getString(4), row.getBoolean(5)));
      }
      return accounts;
    } catch (SQLException e) {
      throw new AccountsUnavailable("账号文件无法读取。请检查权限和磁盘。", e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
