package mingjian.infra.personal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import mingjian.infra.accounts.AccountsUnavailable;
import mingjian.infra.accounts.SqliteAccounts;
import org.jspecify.annotations.Nullable;

/// In the file of the accounts, readable by its owner alone and part of every backup.
public final class SqlitePersonal implements PersonalStore {
  private static final List<String> TABLES = List.of(
      "create table if not exists visit (account text primary key, since integer not null, seen integer not null) strict",
      """
      create table if not exists subscription (account text not null, channel text not null, address text not null, noticed integer not null,
        owed integer not null, primary key (channel, account)) strict""",
      """
      create table if not exists draft (account text not null, address text not null, fields text not null,
        saved integer not null, discarded integer, primary key (account, address)) strict""",
      "create table if not exists secret (name text primary key, value blob not null) strict");

  private final Connection connection;

  private SqlitePersonal(Connection connection) {
    this.connection = connection;
  }

  /// @throws AccountsUnavailable when the file can't be opened
  public static SqlitePersonal open(Path dataDir) {
    SqliteAccounts.open(dataDir).close(); // made with the rights that accounts need
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dataDir.resolve(SqliteAccounts.FILE));
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma busy_timeout = 5000");
        // a draft that was discarded or recorded is overwritten, not only forgotten: the file goes into every backup
        statement.execute("pragma secure_delete = on");
        for (String table : TABLES) statement.execute(table);
      }
      return new SqlitePersonal(connection);
    } catch (SQLException e) {
      throw new AccountsUnavailable("账号文件无法打开：" + dataDir.resolve(SqliteAccounts.FILE) + "。请检查权限和磁盘空间。", e);
    }
  }

  @Override
  public Optional<Visit> visit(String account) {
    return first(select("select since, seen from visit where account = ?", row -> new Visit(row.getLong(1), row.getLong(2)), account));
  }

  @Override
  public void visited(String account, Visit visit) {
    change("insert into visit values (?, ?, ?) on conflict (account) do update set since = excluded.since, seen = excluded.seen",
        account, visit.since(), visit.seen());
  }

  @Override
  public Map<String, Visit> visits() {
    Map<String, Visit> visits = new TreeMap<>();
    select("select account, since, seen from visit", row -> visits.put(row.getString(1), new Visit(row.getLong(2), row.getLong(3))));
    return visits;
  }

  @Override
  public List<Subscription> subscriptions() {
    return select("select account, channel, address, noticed, owed from subscription order by channel, account", SqlitePersonal::subscription);
  }

  @Override
  public List<Subscription> subscriptions(String account) {
    return select("select account, channel, address, noticed, owed from subscription where account = ? order by channel", SqlitePersonal::subscription, account);
  }

  @Override
  public void subscribe(Subscription wanted) {
    change("insert into subscription values (?, ?, ?, ?, ?) on conflict (channel, account) do update set address = excluded.address",
        wanted.account(), wanted.channel().name(), wanted.address(), wanted.noticed(), wanted.owed());
  }

  @Override
  public void unsubscribe(String account, Channel channel) {
    change("delete from subscription where account = ? and channel = ?", account, channel.name());
  }

  @Override
  public boolean owe(Subscription before, long position) {
    return change("update subscription set noticed = ?, owed = ? where account = ? and channel = ? and noticed = ? and owed = 0",
        position, position, before.account(), before.channel().name(), before.noticed()) == 1;
  }

  @Override
  public boolean noticed(Subscription before, long position) {
    return change("update subscription set noticed = ? where account = ? and channel = ? and noticed = ?",
        position, before.account(), before.channel().name(), before.noticed()) == 1;
  }

  /// One process has the folder.
  @Override
  public boolean claim(Subscription notice, Instant now, Instant until) {
    return true;
  }

  @Override
  public void release(Subscription notice) {}

  @Override
  public void sent(Subscription notice) {
    change("update subscription set owed = 0 where account = ? and channel = ? and owed = ?", notice.account(), notice.channel().name(), notice.owed());
  }

  @Override
  public void save(Draft draft) {
    change("""
        insert into draft values (?, ?, ?, ?, ?) on conflict (account, address) do update
        set fields = excluded.fields, saved = excluded.saved, discarded = excluded.discarded""",
        draft.account(), draft.address(), draft.json(), draft.savedAt().toEpochMilli(),
        draft.discardedAt() == null ? null : draft.discardedAt().toEpochMilli());
  }

  @Override
  public Optional<Draft> draft(String account, String address) {
    return first(select("select account, address, fields, saved, discarded from draft where account = ? and address = ?", SqlitePersonal::draft, account, address));
  }

  @Override
  public List<Draft> drafts(String account) {
    return select("select account, address, fields, saved, discarded from draft where account = ? order by saved desc, address", SqlitePersonal::draft, account);
  }

  @Override
  public List<Draft> drafts() {
    return select("select account, address, fields, saved, discarded from draft order by account, address", SqlitePersonal::draft);
  }

  @Override
  public void remove(String account, String address) {
    change("delete from draft where account = ? and address = ?", account, address);
  }

  @Override
  public void removeOld(Instant keep, Instant undo) {
    change("delete from draft where saved < ? or discarded < ?", keep.toEpochMilli(), undo.toEpochMilli());
  }

  @Override
  public byte[] secret(String name, Supplier<byte[]> made) {
    change("insert into secret values (?, ?) on conflict (name) do nothing", name, made.get());
    return select("select value from secret where name = ?", row -> row.getBytes(1), name).getFirst();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(row.getString(1), Channel.valueOf(row.getString(2)), row.getString(3), row.getLong(4), row.getLong(5));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    long discarded = row.getLong(5);
    Instant discardedAt = row.wasNull() ? null : Instant.ofEpochMilli(discarded);
    return new Draft(row.getString(1), row.getString(2), Draft.fields(row.getString(3)), Instant.ofEpochMilli(row.getLong(4)), discardedAt);
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.stream().findFirst();
  }

  private synchronized int change(String sql, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new AccountsUnavailable("账号文件无法写入。请检查权限和磁盘空间。", e);
    }
  }

  private synchronized <T> List<T> select(String sql, Reader<T> reader, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments); ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) found.add(reader.read(row));
      return found;
    } catch (SQLException e) {
      throw new AccountsUnavailable("账号文件无法读取。请检查权限和磁盘。", e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
    return statement;
  }
}
