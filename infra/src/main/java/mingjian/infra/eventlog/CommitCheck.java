package mingjian.infra.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One event and its commit, worked out again from what is stored, for whoever asks about a single record: does the event hash to what the commit says,
/// and does the commit follow on the one before? That the whole chain holds is for [LogVerifier] to say.
///
/// @param hash of the event as stored, 32 bytes
/// @param previous the commit hash before; the genesis before the first
/// @param holds whether content, salt and hash of the event agree
/// @param chained whether the commit's hash follows from the one before it, its own fields and its events
public record CommitCheck(long position, long first, byte[] hash, byte[] commitHash, byte[] previous, boolean holds, boolean chained) {
  public boolean isSound() {
    return holds && chained;
  }

  /// @return none where the log has no whole commit at this position
  public static Optional<CommitCheck> at(EventLog log, StoredEvent event) {
    Optional<StoredCommit> commit = log.findCommit(event.commandId());
    byte[] previous = commit.map(found -> before(log, found.first())).orElse(null);
    if (commit.isEmpty() || previous == null) return Optional.empty();
    try (LogRows rows = log.rowsFrom(commit.get().first())) {
      LogRows.CommitRow row = rows.nextCommit();
      if (row == null || row.first() != commit.get().first()) return Optional.empty();
      return check(row, events(rows, row), previous, event.position());
    }
  }

  private static byte @Nullable [] before(EventLog log, long first) {
    if (first == 1) return LogHash.genesis();
    return log.findCommit(log.readAt(List.of(first - 1)).getFirst().commandId()).map(StoredCommit::hash).orElse(null);
  }

  private static List<LogRows.EventRow> events(LogRows rows, LogRows.CommitRow commit) {
    List<LogRows.EventRow> events = new ArrayList<>();
    for (long i = 0; i < commit.count(); i++) {
      LogRows.EventRow event = rows.nextEvent();
      if (event != null && event.position() == commit.first() + i) events.add(event);
    }
    return events;
  }

  private static Optional<CommitCheck> check(LogRows.CommitRow commit, List<LogRows.EventRow> events, byte[] previous, long position) {
    LogHash hash = new LogHash();
    List<byte[]> hashes = events.stream().map(LogRows.EventRow::hash).toList();
    byte[] expected = hash.commit(previous, commit.first(), commit.recordedAtMicros(), commit.commandId(), commit.bodyHash(), hashes);
    boolean chained = events.size() == commit.count() && Arrays.equals(expected, commit.hash());
    return events.stream().filter(event -> event.position() == position).findFirst().map(event -> new CommitCheck(
        position, commit.first(), event.hash(), commit.hash(), previous, holds(hash, event, commit), chained));
  }

  private static boolean holds(LogHash hash, LogRows.EventRow e, LogRows.CommitRow commit) {
    byte[] expected = hash.event(
        e.salt(), e.id(), e.aggregateType(), e.aggregateId(), e.sequence(), e.type(), e.revision(), e.payload(), e.metadata());
    return Arrays.equals(expected, e.hash()) && e.recordedAtMicros() == commit.recordedAtMicros() && Arrays.equals(e.commandId(), commit.commandId());
  }
}
