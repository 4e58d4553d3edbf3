package mingjian.infra.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The stored commit as one document: a document is written whole or not at all, whatever fails.
///
/// @param first `_id`, the position of its first event
/// @param count how many events; the next commit begins at `first + count`
record MongoCommit(long first, int count, long recordedAtMicros, String commandId, byte[] bodyHash, byte[] hash, List<Row> events) {
  record Row(NewEvent event, byte[] salt, byte[] hash) {}

  long last() {
    return first + count - 1;
  }

  StoredCommit stored() {
    return new StoredCommit(first, last(), recordedAt(), commandId, bodyHash, hash);
  }

  Instant recordedAt() {
    return LogHash.instant(recordedAtMicros);
  }

  List<StoredEvent> storedEvents() {
    Instant at = recordedAt();
    return IntStream.range(0, events.size()).mapToObj(i -> {
      NewEvent e = events.get(i).event();
      return new StoredEvent(
          first + i, at, commandId, e.id(), e.aggregateType(), e.aggregateId(), e.sequence(), e.type(), e.revision(), e.payload(), e.metadata());
    }).toList();
  }
}
