package mingjian.infra.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/// A commit's document as those see it who only read its events: salts and hashes are passed over.
record MongoEvents(long first, List<StoredEvent> events) {
  static final class Reading implements Codec<MongoEvents> {
    @Override
    public MongoEvents decode(BsonReader from, DecoderContext context) {
      from.readStartDocument();
      long first = from.readInt64(MongoCommitCodec.FIRST);
      List<StoredEvent> events = new ArrayList<>(from.readInt32(MongoCommitCodec.COUNT));
      Instant at = LogHash.instant(from.readInt64(MongoCommitCodec.RECORDED_AT));
      String command = from.readString(MongoCommitCodec.COMMAND);
      pass(from, 2);
      from.readName(MongoCommitCodec.EVENTS);
      from.readStartArray();
      while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
        from.readStartDocument();
        events.add(new StoredEvent(
            first + events.size(), at, command, from.readString(MongoCommitCodec.EVENT_ID), from.readString(MongoCommitCodec.AGGREGATE_TYPE),
            from.readString(MongoCommitCodec.AGGREGATE), from.readInt64(MongoCommitCodec.SEQUENCE), from.readString(MongoCommitCodec.TYPE),
            from.readString(MongoCommitCodec.REVISION), from.readString(MongoCommitCodec.PAYLOAD), from.readString(MongoCommitCodec.METADATA)));
        pass(from, 2);
        from.readEndDocument();
      }
      from.readEndArray();
      from.readEndDocument();
      return new MongoEvents(first, events);
    }

    private static void pass(BsonReader from, int values) {
      for (int i = 0; i < values; i++) {
        from.readBsonType();
        from.skipName();
        from.skipValue();
      }
    }

    @Override
    public void encode(BsonWriter to, MongoEvents value, EncoderContext context) {
      throw new UnsupportedOperationException("only read");
    }

    @Override
    public Class<MongoEvents> getEncoderClass() {
      return MongoEvents.class;
    }
  }

  long last() {
    return first + events.size() - 1;
  }
}
