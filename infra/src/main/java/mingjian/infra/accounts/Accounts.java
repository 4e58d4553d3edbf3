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

/// The accounts of one data folder, in `accounts.db`, readable by the owner of the file alone. The job `account` may run beside a server.
public final class Accounts implements AutoCloseable {
  private static final String TABLE = """
      create table if not exists account (
        code text primary key, label text not null, roles text not null, password text not null, disabled integer not null
      ) strict""";

  private final Connection connection;
  private final boolean demoAllowed;

  private Accounts(Connection connection, boolean demoAllowed) {
    this.connection = connection;
    this.demoAllowed = demoAllowed;
  }

  public static Accounts open(Path dataDir) {
    return open(dataDir, false);
  }

  /// @param demoAllowed whether demo accounts exist while there is no real one; only ever true on a loopback address
  public static Accounts open(Path dataDir, boolean demoAllowed) {
    Path file = dataDir.resolve("accounts.db");
    try {
      if (Files.notExists(file) && Files.getFileStore(dataDir).supportsFileAttributeView("posix")) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma busy_timeout = 5000");
        statement.execute(TABLE);
      }
      return new Accounts(connection, demoAllowed);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("账号文件无法打开：" + file + "（" + e.getMessage() + "）", e);
    }
  }

  public synchronized Optional<Account> find(String code) {
    List<Account> found = select("where code = ?", code);
    if (found.isEmpty() && demo()) {
      return DemoAccounts.find(code);
    }
    return found.stream().findFirst();
  }

  /// Real accounts, or the demo ones while there is none; by code.
  public synchronized List<Account> all() {
    List<Account> stored = select("order by code");
    return stored.isEmpty() && demoAllowed ? DemoAccounts.all() : stored;
  }

  /// True while the demo accounts exist: the first real account ends them.
  public synchronized boolean demo() {
    return demoAllowed && select("limit 1").isEmpty();
  }

  /// @throws IllegalArgumentException in Chinese when the code is taken or the password too weak
  public synchronized void add(String code, String label, Set<Role> roles, String password) {
    Account account = new Account(code, label, roles, "", false);
    Account.checkPassword(code, password);
    if (!select("where code = ?", code).isEmpty()) {
      throw new IllegalArgumentException("工号已有账号：" + code);
    }
    String written = account.roles().stream().map(Role::name).collect(Collectors.joining(","));
    update("insert into account values (?, ?, ?, ?, 0)", code, label, written, Passwords.hash(password));
  }

  public synchronized void changePassword(String code, String password) {
    Account.checkPassword(code, password);
    change("update account set password = ? where code = ?", Passwords.hash(password), code);
  }

  public synchronized void disable(String code) {
    change("update account set disabled = 1 where code = ?", code);
  }

  public synchronized void enable(String code) {
    change("update account set disabled = 0 where code = ?", code);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void change(String sql, String... arguments) {
    if (update(sql, arguments) == 0) {
      throw new IllegalArgumentException("没有这个账号：" + arguments[arguments.length - 1]);
    }
  }

  private int update(String sql, String... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("账号文件无法写入：" + e.getMessage(), e);
    }
  }

  private List<Account> select(String rest, String... arguments) {
    try (PreparedStatement statement = prepared("select code, label, roles, password, disabled from account " + rest, arguments);
        ResultSet row = statement.executeQuery()) {
      List<Account> accounts = new ArrayList<>();
      while (row.next()) {
        Set<Role> roles = Arrays.stream(row.getString(3).split(",")).map(Role::valueOf).collect(Collectors.toSet());
        accounts.add(new Account(row.getString(1), row.getString(2), roles, row.getString(4), row.getBoolean(5)));
      }
      return accounts;
    } catch (SQLException e) {
      throw new IllegalStateException("账号文件无法读取：" + e.getMessage(), e);
    }
  }

  private PreparedStatement prepared(String sql, String... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setString(i + 1, arguments[i]);
    }
    return statement;
  }
}
