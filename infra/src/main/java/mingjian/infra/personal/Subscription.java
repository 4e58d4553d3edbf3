package mingjian.infra.personal;

/// An account that wants to be told by one channel. The notice that waits to be sent stands in it, so that noticing and owing a notice are one write.
///
/// @param address a mail address; blank for the webhook, whose address is a setting
/// @param noticed how far of the log the account was told; @param owed up to which position a notice waits to be sent, 0 where none does
public record Subscription(String account, Channel channel, String address, long noticed, long owed) {
  /// The same each time the notice is sent, another for each notice.
  public String noticeId() {
    return account + "-" + owed;
  }

  boolean isOfTheSame(Subscription other) {
    return account.equals(other.account) && channel == other.channel;
  }
}
