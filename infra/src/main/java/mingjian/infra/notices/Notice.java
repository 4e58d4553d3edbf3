package mingjian.infra.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mingjian.infra.personal.Subscription;

/// One notice to one account.
///
/// @param id the same each time it is sent, so that a receiver knows it again; tells nothing of whom it is for
/// @param to a mail address; blank for the webhook
record Notice(String id, String account, String to) {
  static final String WORDS = "您有新事项";

  static Notice of(Subscription owed) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest((owed.channel() + " " + owed.noticeId()).getBytes(StandardCharsets.UTF_8));
      return new Notice(HexFormat.of().formatHex(hash, 0, 16), owed.account(), owed.address());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
