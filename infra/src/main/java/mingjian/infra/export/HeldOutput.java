package mingjian.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Lets everything through but the last of it, which waits for [#release]: the file is on record, with its hash, before it is whole at the other end. One
/// that fits in what is held hasn't begun to leave until then.
public final class HeldOutput extends OutputStream {
  static final int HELD = 1 << 16;

  private final OutputStream out;
  private final MessageDigest digest;
  private final byte[] held = new byte[HELD];
  private int size;
  private boolean left;

  public HeldOutput(OutputStream out) {
    this.out = out;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    digest.update(bytes, from, length);
    if (length >= HELD) {
      letGo(size);
      out.write(bytes, from, length - HELD);
      System.arraycopy(bytes, from + length - HELD, held, 0, HELD);
      size = HELD;
      left = left || length > HELD;
      return;
    }
    if (size + length > HELD) letGo(size + length - HELD);
    System.arraycopy(bytes, from, held, size, length);
    size += length;
  }

  private void letGo(int first) throws IOException {
    if (first == 0) return;
    left = true;
    out.write(held, 0, first);
    System.arraycopy(held, first, held, 0, size - first);
    size -= first;
  }

  /// What is held stays.
  @Override
  public void flush() {}

  /// Whether any of it has left.
  public boolean hasLeft() {
    return left;
  }

  /// SHA-256 of everything written, 64 hexadecimal digits; once.
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The rest.
  public void release() throws IOException {
    letGo(size);
    out.flush();
  }
}
