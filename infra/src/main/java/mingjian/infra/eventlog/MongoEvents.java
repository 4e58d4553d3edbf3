package mingjian.infra.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/// A commit's document as those see it who only read its events: hashes and salts are passed over.
record MongoEvents(long first, List<StoredEvent> events) {
  /// @throws LogUnavailable where the document has another form
  static MongoEvents of(RawBsonDocument document) {
    MongoBytes from = MongoBytes.of(document);
    try {
      return read(from);
    } catch (MongoBytes.Damaged e) {
      throw new LogUnavailable("事件日志中有一个提交的文档被改动（" + e.getMessage() + "），无法读取。请运行 verify 核验。", e);
    }
  }

  private static MongoEvents read(MongoBytes from) {
    from.begin();
    long first = from.int64(MongoFields.FIRST);
    List<StoredEvent> events = new ArrayList<>(Math.clamp(from.int32(MongoFields.COUNT), 0, 1_000));
    Instant at = LogHash.instant(from.int64(MongoFields.RECORDED_AT));
    String command = from.text(MongoFields.COMMAND);
    from.passBinary(MongoFields.BODY_HASH);
    from.passBinary(MongoFields.HASH);
    from.array(MongoFields.EVENTS);
    while (!from.atEnd()) {
      int end = from.element(events.size());
      String id = from.text(MongoFields.EVENT_ID);
      String aggregateType = from.text(MongoFields.AGGREGATE_TYPE);
      String aggregate = from.text(MongoFields.AGGREGATE);
      long sequence = from.int64(MongoFields.SEQUENCE);
      events.add(new StoredEvent(
          first + events.size(), at, command, id, aggregateType, aggregate, sequence, from.text(MongoFields.TYPE), from.text(MongoFields.REVISION),
          from.text(MongoFields.PAYLOAD), from.text(MongoFields.METADATA)));
      from.passBinary(MongoFields.SALT);
      from.passBinary(MongoFields.HASH);
      from.end(end);
    }
    return new MongoEvents(first, events);
  }

  long last() {
    return first + events.size() - 1;
  }
}
