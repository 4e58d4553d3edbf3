package mingjian.infra.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where accounts lie. Knows no rules: these are [Accounts]'s.
///
/// Every method throws [AccountsUnavailable] when the store can't be used.
public interface AccountStore extends AutoCloseable {
  Optional<Account> find(String code);

  /// By code.
  List<Account> all();

  boolean isEmpty();

  /// @return false where the code is taken; nothing changes then
  boolean add(Account account);

  /// @return false where there is no such account
  boolean changePassword(String code, String hash);

  /// @return false where there is no such account
  boolean setDisabled(String code, boolean disabled);

  /// @param section null for none
  /// @return false where there is no such account
  boolean setSection(String code, @Nullable String section);

  /// Gives another store the accounts that it lacks, as they are; those it has stay.
  ///
  /// @return how many it lacked
  default long bring(AccountStore to) {
    return all().stream().filter(to::add).count();
  }

  @Override
  void close();
}
