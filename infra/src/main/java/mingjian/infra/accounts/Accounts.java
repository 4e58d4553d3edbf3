package mingjian.infra.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Role;

/// Who may sign in, and the rules about it, over whatever keeps the accounts.
public final class Accounts implements AutoCloseable {
  private final AccountStore store;
  private final boolean demoAllowed;

  private Accounts(AccountStore store, boolean demoAllowed) {
    this.store = store;
    this.demoAllowed = demoAllowed;
  }

  /// Those of a data folder.
  public static Accounts open(Path dataDir) {
    return in(SqliteAccounts.open(dataDir), false);
  }

  /// @param store closed with it
  /// @param demoAllowed whether demo accounts exist while there is no real one; only ever true on a loopback address
  public static Accounts in(AccountStore store, boolean demoAllowed) {
    return new Accounts(store, demoAllowed);
  }

  public Optional<Account> find(String code) {
    Optional<Account> found = store.find(code);
    return found.isEmpty() && demo() ? DemoAccounts.find(code) : found;
  }

  /// Real accounts, or the demo ones while there is none; by code.
  public List<Account> all() {
    List<Account> stored = store.all();
    return stored.isEmpty() && demoAllowed ? DemoAccounts.all() : stored;
  }

  /// True while the demo accounts exist: the first real account ends them.
  public boolean demo() {
    return demoAllowed && store.isEmpty();
  }

  /// @throws IllegalArgumentException in Chinese when the code is taken or the password too weak
  public void add(String code, String label, Set<Role> roles, String password) {
    Account account = new Account(code, label, roles, "", false);
    Account.checkPassword(code, password);
    if (!store.add(new Account(code, label, account.roles(), Passwords.hash(password), false))) {
      throw new IllegalArgumentException("工号已有账号：" + code);
    }
  }

  public void changePassword(String code, String password) {
    Account.checkPassword(code, password);
    found(code, store.changePassword(code, Passwords.hash(password)));
  }

  public void disable(String code) {
    found(code, store.setDisabled(code, true));
  }

  public void enable(String code) {
    found(code, store.setDisabled(code, false));
  }

  private static void found(String code, boolean there) {
    if (!there) {
      throw new IllegalArgumentException("没有这个账号：" + code);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
