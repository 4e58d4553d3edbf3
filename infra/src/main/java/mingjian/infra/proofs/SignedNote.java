package mingjian.infra.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A text with signatures under it, after C2SP signed-note: the text, an empty line, and per signature a line `— name base64(key id ‖ signature)`.
///
/// @param text ends with a line feed; what is signed are its bytes in UTF-8
record SignedNote(String text, List<Signature> signatures) {
  /// @param keyId 4 bytes that tell which of a name's keys it is
  record Signature(String name, byte[] keyId, byte[] bytes) {}

  private static final int KEY_ID_BYTES = 4;

  /// @throws ProofFailure when it is no signed note
  static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) throw malformed();
    List<Signature> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2).split("\n")) signatures.add(signature(line));
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  private static Signature signature(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals("—") || parts[1].isEmpty()) throw malformed();
    byte[] bytes = base64(parts[2]);
    if (bytes.length <= KEY_ID_BYTES) throw malformed();
    return new Signature(parts[1], Arrays.copyOf(bytes, KEY_ID_BYTES), Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length));
  }

  /// One text for one value: padding is there and no stray bit is.
  ///
  /// @throws ProofFailure when it is none
  static byte[] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw malformed();
  }

  private static ProofFailure malformed() {
    return new ProofFailure("检查点格式有误：不是签名文本（signed note）。");
  }

  /// Whether the key signed it.
  boolean signedBy(VerifierKey key) {
    return signatures.stream()
        .filter(signature -> signature.name().equals(key.name()) && Arrays.equals(signature.keyId(), key.id()))
        .anyMatch(signature -> key.signed(text, signature.bytes()));
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Signature signature : signatures) {
      byte[] bytes = Arrays.copyOf(signature.keyId(), KEY_ID_BYTES + signature.bytes().length);
      System.arraycopy(signature.bytes(), 0, bytes, KEY_ID_BYTES, signature.bytes().length);
      note.append("— ").append(signature.name()).append(' ').append(Base64.getEncoder().encodeToString(bytes)).append('\n');
    }
    return note.toString();
  }
}
