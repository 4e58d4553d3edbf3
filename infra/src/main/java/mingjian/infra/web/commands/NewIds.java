package mingjian.infra.web.commands;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// Ids of things that begin. They follow from the command's id, so that a request sent again after a lost answer names the same thing.
public final class NewIds {
  private static final int BITS_KEPT = 75;

  private NewIds() {}

  /// @param prefix of the kind, `case-`; @param place which of several commands in one request
  public static String from(String prefix, String commandId, int place) {
    BigInteger number = new BigInteger(1, sha256(commandId + "#" + place)).shiftRight(256 - BITS_KEPT);
    String digits = number.toString(32).toLowerCase(Locale.ROOT);
    return prefix + "0".repeat(BITS_KEPT / 5 - digits.length()) + digits;
  }

  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
