package mingjian.infra.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/// Between a commit and its document, field by field in a fixed order. The order is part of the format: the verifier
/// takes the stored bytes apart in this order and lets nothing else pass.
final class MongoCommitCodec implements Codec<MongoCommit> {
  static final String FIRST = "_id";
  static final String COUNT = "count";
  static final String RECORDED_AT = "recordedAt";
  static final String COMMAND = "command";
  static final String BODY_HASH = "bodyHash";
  static final String HASH = "hash";
  static final String EVENTS = "events";
  static final String EVENT_ID = "id";
  static final String AGGREGATE_TYPE = "aggregateType";
  static final String AGGREGATE = "aggregate";
  static final String SEQUENCE = "sequence";
  static final String TYPE = "type";
  static final String REVISION = "revision";
  static final String PAYLOAD = "payload";
  static final String METADATA = "metadata";
  static final String SALT = "salt";

  @Override
  public void encode(BsonWriter to, MongoCommit commit, EncoderContext context) {
    to.writeStartDocument();
    to.writeInt64(FIRST, commit.first());
    to.writeInt32(COUNT, commit.count());
    to.writeInt64(RECORDED_AT, commit.recordedAtMicros());
    to.writeString(COMMAND, commit.commandId());
    to.writeBinaryData(BODY_HASH, new BsonBinary(commit.bodyHash()));
    to.writeBinaryData(HASH, new BsonBinary(commit.hash()));
    to.writeStartArray(EVENTS);
    for (MongoCommit.Row row : commit.events()) encode(to, row);
    to.writeEndArray();
    to.writeEndDocument();
  }

  private static void encode(BsonWriter to, MongoCommit.Row row) {
    NewEvent event = row.event();
    to.writeStartDocument();
    to.writeString(EVENT_ID, event.id());
    to.writeString(AGGREGATE_TYPE, event.aggregateType());
    to.writeString(AGGREGATE, event.aggregateId());
    to.writeInt64(SEQUENCE, event.sequence());
    to.writeString(TYPE, event.type());
    to.writeString(REVISION, event.revision());
    to.writeString(PAYLOAD, event.payload());
    to.writeString(METADATA, event.metadata());
    to.writeBinaryData(SALT, new BsonBinary(row.salt()));
    to.writeBinaryData(HASH, new BsonBinary(row.hash()));
    to.writeEndDocument();
  }

  @Override
  public MongoCommit decode(BsonReader from, DecoderContext context) {
    from.readStartDocument();
    long first = from.readInt64(FIRST);
    int count = from.readInt32(COUNT);
    long recordedAt = from.readInt64(RECORDED_AT);
    String command = from.readString(COMMAND);
    byte[] bodyHash = from.readBinaryData(BODY_HASH).getData();
    byte[] hash = from.readBinaryData(HASH).getData();
    from.readName(EVENTS);
    from.readStartArray();
    List<MongoCommit.Row> events = new ArrayList<>(Math.clamp(count, 0, 16));
    while (from.readBsonType() != BsonType.END_OF_DOCUMENT) events.add(row(from));
    from.readEndArray();
    from.readEndDocument();
    return new MongoCommit(first, count, recordedAt, command, bodyHash, hash, events);
  }

  private static MongoCommit.Row row(BsonReader from) {
    from.readStartDocument();
    NewEvent event = new NewEvent(
        from.readString(EVENT_ID), from.readString(AGGREGATE_TYPE), from.readString(AGGREGATE), from.readInt64(SEQUENCE),
        from.readString(TYPE), from.readString(REVISION), from.readString(PAYLOAD), from.readString(METADATA));
    MongoCommit.Row row = new MongoCommit.Row(event, from.readBinaryData(SALT).getData(), from.readBinaryData(HASH).getData());
    from.readEndDocument();
    return row;
  }

  @Override
  public Class<MongoCommit> getEncoderClass() {
    return MongoCommit.class;
  }
}
