package mingjian.infra.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Where it is kept: beside the accounts. Knows no rules: those of drafts are [Drafts]'s.
///
/// Every method throws [mingjian.infra.accounts.AccountsUnavailable] when the store can't be used.
public interface PersonalStore extends AutoCloseable {
  /// Empty for who was never here.
  Optional<Visit> visit(String account);

  void visited(String account, Visit visit);

  /// By account.
  Map<String, Visit> visits();

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

  /// Of several nodes one sends a notice. The one that has claimed it and dies leaves it to the others after `until`.
  ///
  /// @return whether the notice is the caller's to send
  boolean claim(Subscription notice, Instant now, Instant until);

  /// It wasn't sent; any node may try.
  void release(Subscription notice);

  /// The notice was sent; a later one, owed meanwhile, stays.
  void sent(Subscription notice);

  void save(Draft draft);

  Optional<Draft> draft(String account, String address);

  /// The latest first, discarded ones too.
  List<Draft> drafts(String account);

  /// Of all accounts, by account and address, discarded ones too.
  List<Draft> drafts();

  void remove(String account, String address);

  /// Those saved before `keep`, and those discarded before `undo`.
  void removeOld(Instant keep, Instant undo);

  /// A secret of this installation, made once.
  byte[] secret(String name, Supplier<byte[]> made);

  /// Gives another store what it lacks, as it is; what it has stays. Secrets stay where they are: one that is missing is made anew.
  default void bring(PersonalStore to) {
    Map<String, Visit> visitsThere = to.visits();
    visits().forEach((account, visit) -> {
      if (!visitsThere.containsKey(account)) to.visited(account, visit);
    });
    List<Subscription> subscriptionsThere = to.subscriptions();
    subscriptions().stream().filter(one -> subscriptionsThere.stream().noneMatch(one::isOfTheSame)).forEach(to::subscribe);
    drafts().stream().filter(draft -> to.draft(draft.account(), draft.address()).isEmpty()).forEach(to::save);
  }

  @Override
  void close();
}
