package mingjian.infra.proofs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The two hashes of a Merkle tree, RFC 9162 section 2.1.1: leaf = SHA-256(0x00 ‖ data), node = SHA-256(0x01 ‖ left ‖ right). The first byte
/// keeps a node from passing for a leaf.
final class TreeHash {
  static final int BYTES = 32;

  private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(TreeHash::sha256);

  private TreeHash() {}

  /// Of a tree without leaves.
  static byte[] empty() {
    return SHA256.get().digest();
  }

  static byte[] leaf(byte[] data) {
    MessageDigest digest = SHA256.get();
    digest.update((byte) 0);
    return digest.digest(data);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = SHA256.get();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
