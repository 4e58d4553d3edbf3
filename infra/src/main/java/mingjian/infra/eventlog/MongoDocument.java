package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mingjian.infra.eventlog.MongoCommitCodec.BODY_HASH;
import static mingjian.infra.eventlog.MongoCommitCodec.COMMAND;
import static mingjian.infra.eventlog.MongoCommitCodec.COUNT;
import static mingjian.infra.eventlog.MongoCommitCodec.FIRST;
import static mingjian.infra.eventlog.MongoCommitCodec.HASH;
import static mingjian.infra.eventlog.MongoCommitCodec.RECORDED_AT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/// A commit's document as the bytes of [MongoCommitCodec], made before it is known where the commit will stand. What depends on that has a fixed length
/// and is filled in later, as often as need be.
final class MongoDocument {
  private static final MongoCommitCodec CODEC = new MongoCommitCodec();
  private static final int LENGTH_BYTES = Integer.BYTES;
  private static final int SUBTYPE_BYTES = 1;
  private static final int FIRST_AT = LENGTH_BYTES + before(FIRST);
  private static final int RECORDED_AT_AT = FIRST_AT + Long.BYTES + before(COUNT) + Integer.BYTES + before(RECORDED_AT);

  private final byte[] bytes;
  private final int length;
  private final ByteBuffer places;
  private final int hashAt;

  /// Texts become the bytes that their hash is made of, and all at once: the driver's own way goes letter by letter.
  private static final class Texts extends BasicOutputBuffer {
    @Override
    public void writeString(String text) {
      byte[] utf8 = text.getBytes(UTF_8);
      writeInt32(utf8.length + 1);
      writeBytes(utf8);
      writeByte(0);
    }
  }

  /// @param unplaced position, time and hash are of no account
  MongoDocument(MongoCommit unplaced) {
    try (Texts out = new Texts(); BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
      CODEC.encode(writer, unplaced, EncoderContext.builder().build());
      bytes = out.getInternalBuffer();
      length = out.getPosition();
    }
    places = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int commandAt = RECORDED_AT_AT + Long.BYTES + before(COMMAND);
    int commandEnd = commandAt + LENGTH_BYTES + places.getInt(commandAt);
    hashAt = commandEnd + before(BODY_HASH) + LENGTH_BYTES + SUBTYPE_BYTES + unplaced.bodyHash().length + before(HASH) + LENGTH_BYTES + SUBTYPE_BYTES;
  }

  /// A field's type, its name and the zero after it.
  private static int before(String field) {
    return 1 + field.getBytes(UTF_8).length + 1;
  }

  void place(long first, long recordedAtMicros, byte[] hash) {
    places.putLong(FIRST_AT, first).putLong(RECORDED_AT_AT, recordedAtMicros).put(hashAt, hash);
  }

  /// Shows what is filled in here, later too.
  RawBsonDocument raw() {
    return new RawBsonDocument(bytes, 0, length);
  }

  int length() {
    return length;
  }
}
