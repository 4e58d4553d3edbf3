package mingjian.infra.eventlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every stored row exactly as stored, for the verifier: two cursors in the order of positions, nothing interpreted.
public interface LogRows extends AutoCloseable {
  /// @param count how many events the commit says it has
  record CommitRow(long first, long count, long recordedAtMicros, byte[] commandId, byte[] bodyHash, byte[] hash) {}

  /// Time and command are those of its commit, repeated. Texts are the bytes in the store, so that bytes which are not UTF-8 don't hide behind a replacement character.
  record EventRow(
      long position, long commit, long recordedAtMicros, byte[] commandId, byte[] id, byte[] aggregateType, byte[] aggregateId, long sequence, byte[] type, byte[] revision,
      byte[] payload, byte[] metadata, byte[] salt, byte[] hash) {}

  /// A fault of the store's own structure, an index that misses a row for instance; position 0 when it can't be said.
  record Fault(long position, String what) {}

  @Nullable CommitRow nextCommit();

  @Nullable EventRow nextEvent();

  /// Says before reading that [#structure] will be asked: a server looks meanwhile.
  default void beginStructure() {}

  /// Checks what the rows alone can't show: that indexes and table agree. May take longer than reading the log.
  Optional<Fault> structure();

  /// For whoever reads commits alone: lets go of events that came with them. Afterwards [#nextEvent] has no meaning.
  default void forgetEvents() {}

  @Override
  void close();
}
