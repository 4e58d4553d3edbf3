package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// What a signature is checked with, after C2SP signed-note: `name+hash+base64(0x01 ‖ public key)`, Ed25519. May be published.
///
/// @param name of the log; without blanks and `+`
/// @param publicKey 32 bytes
public record VerifierKey(String name, byte[] publicKey) {
  static final byte ED25519 = 1;

  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int KEY_BYTES = 32;

  public VerifierKey {
    if (!isName(name)) throw new ProofFailure("日志名称“" + name + "”有误：不得为空，不得含空白、“+”和控制字符。");
    if (publicKey.length != KEY_BYTES) throw malformed();
  }

  static boolean isName(String name) {
    return !name.isEmpty() && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
  }

  /// @throws ProofFailure when it is no verifier key, or its parts don't belong together
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) throw malformed();
    byte[] key;
    try {
      key = SignedNote.base64(parts[2]);
    } catch (ProofFailure notBase64) {
      throw malformed();
    }
    if (key.length != 1 + KEY_BYTES || key[0] != ED25519) throw malformed();
    VerifierKey parsed = new VerifierKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
    if (!HexFormat.of().formatHex(parsed.id()).equals(parts[1])) throw malformed();
    return parsed;
  }

  private static ProofFailure malformed() {
    return new ProofFailure("验证公钥有误：应为 keys show 输出的“名称+8位十六进制+Base64”（Ed25519）。");
  }

  /// The first 4 bytes of SHA-256(name ‖ line feed ‖ 0x01 ‖ public key).
  byte[] id() {
    MessageDigest digest = TreeHash.sha256();
    digest.update((name + "\n").getBytes(UTF_8));
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(publicKey), 4);
  }

  boolean signed(String text, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
      System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, KEY_BYTES);
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      ed25519.update(text.getBytes(UTF_8));
      return ed25519.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  @Override
  public String toString() {
    byte[] key = new byte[1 + KEY_BYTES];
    key[0] = ED25519;
    System.arraycopy(publicKey, 0, key, 1, KEY_BYTES);
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(publicKey);
  }
}
