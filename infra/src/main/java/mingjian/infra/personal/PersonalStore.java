package mingjian.infra.personal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where it is kept: beside the accounts. Knows no rules: those of drafts are [Drafts]'s.
///
/// Every method throws [mingjian.infra.accounts.AccountsUnavailable] when the store can't be used.
public interface PersonalStore extends AutoCloseable {
  /// Empty for who was never here.
  Optional<Visit> visit(String account);

  void visited(String account, Visit visit);

  /// By channel and account; those of one account where it is named.
  List<Subscription> subscriptions();

  List<Subscription> subscriptions(String account);

  /// Takes the place of an earlier one of the same account and channel.
  void subscribe(Subscription subscription);

  void unsubscribe(String account, Channel channel);

  /// The account is told up to `position`, and owed a notice of it, in one write.
  ///
  /// @return false where somebody else, another node perhaps, has moved it since `before` was read; nothing changes then
  boolean owe(Subscription before, long position);

  /// Whether or not there is something to tell, it was looked at up to `position`.
  boolean noticed(Subscription before, long position);

  /// The notice was sent; a later one, owed meanwhile, stays.
  void sent(Subscription notice);

  void save(Draft draft);

  Optional<Draft> draft(String account, String address);

  /// The latest first, discarded ones too.
  List<Draft> drafts(String account);

  void remove(String account, String address);

  /// Those saved before `keep`, and those discarded before `undo`.
  void removeOld(Instant keep, Instant undo);

  /// A secret of this installation, made once.
  byte[] secret(String name, Supplier<byte[]> made);

  @Override
  void close();
}
