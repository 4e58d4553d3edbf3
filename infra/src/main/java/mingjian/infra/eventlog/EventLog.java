package mingjian.infra.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The only truth: gapless, totally ordered, append-only, hash-chained. Knows nothing of Axon, SQL or MongoDB.
///
/// The contract (one test class, every adapter):
/// 1. Positions are 1..n without gap; the events of a commit are contiguous and appear all or none.
/// 2. A reader that has seen position p never later finds a new event at or below p.
/// 3. An acknowledged append survives kill -9; nothing is readable that a crash can take back.
/// 4. Of two writers of one (aggregate, sequence) exactly one wins.
/// 5. A command id is used once; the same id with the same body answers with the stored commit.
/// 6. `recordedAt` never falls, whatever the clock does.
public interface EventLog extends AutoCloseable {
  /// Blocks until the commit is durable.
  ///
  /// @return the stored commit; where `commandId` was stored before with the same `bodyHash`, that earlier one
  /// @throws SequenceTaken when an (aggregate, sequence) already has an event
  /// @throws CommandIdTaken when the command id was used for another body
  /// @throws EventIdTaken when an event id is already stored, or twice in this commit
  /// @throws LogUnavailable when the store can't be written, a full disk for instance; nothing is stored then
  StoredCommit append(NewCommit commit);

  Optional<StoredCommit> findCommit(String commandId);

  /// The last position that can be read; 0 in an empty log.
  long head();

  /// At most `limit` events after `position`, in order. Cheap at any place of the log.
  List<StoredEvent> readAfter(long position, int limit);

  /// All events of a stream from `sequence` on, in order.
  List<StoredEvent> readStream(String aggregateId, long sequence);

  /// The last sequence of a stream; -1 where there is none.
  long lastSequence(String aggregateId);

  /// The events at these positions, in the order asked; positions that don't exist are an error.
  List<StoredEvent> readAt(List<Long> positions);

  /// The last position whose `recordedAt` is at or before the instant: an instant as a position.
  long positionAt(Instant instant);

  /// Last position of the commit that the position belongs to.
  long commitEnd(long position);

  /// All rows as stored, for the verifier.
  ///
  /// @throws LogUnavailable when they can't be read
  LogRows rows();

  /// As [#rows], of the commits alone that begin at `first` or later. A store that can begin there does so; here all before are passed over.
  ///
  /// @throws LogUnavailable when they can't be read
  default LogRows rowsFrom(long first) {
    return new RowsFrom(rows(), first);
  }

  /// The event with this id. Stores look it up in their index; here the whole log is read.
  default Optional<StoredEvent> findEvent(String id) {
    List<StoredEvent> batch = readAfter(0, 1_000);
    while (!batch.isEmpty()) {
      for (StoredEvent event : batch) {
        if (event.id().equals(id)) return Optional.of(event);
      }
      batch = readAfter(batch.getLast().position(), 1_000);
    }
    return Optional.empty();
  }

  /// Calls back after each append with the new head. Quick, must not throw.
  AutoCloseable onAppend(Consumer<Long> listener);

  @Override
  void close();
}
