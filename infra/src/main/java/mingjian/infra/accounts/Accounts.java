package mingjian.infra.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Role;
import org.jspecify.annotations.Nullable;

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

  /// True where nobody can sign in yet.
  public boolean none() {
    return !demoAllowed && store.isEmpty();
  }

  /// @throws IllegalArgumentException in Chinese when the code is taken or the password too weak
  public void add(String code, String label, Set<Role> roles, String password) {
    add(code, label, null, roles, password);
  }

  /// As above.
  ///
  /// @param section 科室; null for none
  public void add(String code, String label, @Nullable String section, Set<Role> roles, String password) {
    Account account = new Account(code, label, section, roles, "", false);
    Account.checkPassword(code, password);
    if (!store.add(new Account(code, label, section, account.roles(), Passwords.hash(password), false))) {
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

  /// @param section null for none
  public void setSection(String code, @Nullable String section) {
    Account.checkSection(section);
    found(code, store.setSection(code, section));
  }

  /// The codes of all who belong to the section now, whether or not they may still sign in: what they handle stays the section's.
  public Set<String> inSection(String section) {
    return all().stream().filter(account -> section.equals(account.section())).map(Account::code).collect(Collectors.toUnmodifiableSet());
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
