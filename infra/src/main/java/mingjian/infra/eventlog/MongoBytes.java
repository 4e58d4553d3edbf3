package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bson.RawBsonDocument;

/// A commit's document read as bytes, in the one form that [MongoCommitCodec] writes: these fields, in this order, of these types, and not a
/// byte besides. Texts stay the bytes that are stored.
final class MongoBytes {
  private static final byte STRING = 2;
  private static final byte DOCUMENT = 3;
  private static final byte ARRAY = 4;
  private static final byte BINARY = 5;
  private static final byte INT32 = 16;
  private static final byte INT64 = 18;

  private final byte[] bytes;
  private final ByteBuffer buffer;

  /// The document has another form.
  static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Damaged(String field) {
      super(field, null, false, false);
    }
  }

  static MongoBytes of(RawBsonDocument document) {
    return new MongoBytes(document.getBackingArray(), document.getByteOffset(), document.getByteLength());
  }

  private MongoBytes(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// @return where the document ends
  int begin() {
    int length = number("document");
    int end = buffer.position() - Integer.BYTES + length;
    if (length < 5 || end > buffer.limit()) throw new Damaged("document");
    return end;
  }

  void end(int end) {
    need(1, "end");
    if (buffer.get() != 0 || buffer.position() != end) throw new Damaged("end");
  }

  boolean atEnd() {
    return buffer.hasRemaining() && bytes[buffer.position()] == 0;
  }

  void whole() {
    if (buffer.hasRemaining()) throw new Damaged("end");
  }

  long int64(byte[] name) {
    field(INT64, name);
    need(Long.BYTES, "int64");
    return buffer.getLong();
  }

  int int32(byte[] name) {
    field(INT32, name);
    return number("int32");
  }

  byte[] string(byte[] name) {
    return take(length(name), 1);
  }

  /// The same as a text.
  String text(byte[] name) {
    int length = length(name);
    int from = buffer.position();
    buffer.position(from + length + 1);
    return new String(bytes, from, length, UTF_8);
  }

  private int length(byte[] name) {
    field(STRING, name);
    int length = number("string");
    need(length, "string");
    if (length < 1 || bytes[buffer.position() + length - 1] != 0) throw new Damaged("string");
    return length - 1;
  }

  byte[] binary(byte[] name) {
    return take(binaryLength(name), 0);
  }

  void passBinary(byte[] name) {
    int length = binaryLength(name);
    buffer.position(buffer.position() + length);
  }

  private int binaryLength(byte[] name) {
    field(BINARY, name);
    int length = number("binary");
    need(1, "binary");
    if (length < 0 || buffer.get() != 0) throw new Damaged("binary");
    need(length, "binary");
    return length;
  }

  int array(byte[] name) {
    field(ARRAY, name);
    return begin();
  }

  int element(int index) {
    field(DOCUMENT, Integer.toString(index).getBytes(US_ASCII));
    return begin();
  }

  private byte[] take(int length, int skip) {
    int from = buffer.position();
    buffer.position(from + length + skip);
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  private void field(byte type, byte[] name) {
    need(name.length + 2, "field");
    int at = buffer.position();
    if (bytes[at] != type || !Arrays.equals(bytes, at + 1, at + 1 + name.length, name, 0, name.length) || bytes[at + 1 + name.length] != 0) {
      throw new Damaged(new String(name, US_ASCII));
    }
    buffer.position(at + name.length + 2);
  }

  private int number(String what) {
    need(Integer.BYTES, what);
    return buffer.getInt();
  }

  private void need(int length, String what) {
    if (length < 0 || buffer.remaining() < length) throw new Damaged(what);
  }
}
