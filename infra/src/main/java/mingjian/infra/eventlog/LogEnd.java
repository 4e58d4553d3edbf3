package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a log ends: what the next commit is numbered and chained after.
record LogEnd(long position, long recordedAtMicros, byte[] hash) {
  static LogEnd of(@Nullable MongoCommit last) {
    return last == null ? new LogEnd(0, Long.MIN_VALUE, LogHash.genesis()) : new LogEnd(last.last(), last.recordedAtMicros(), last.hash());
  }

  /// A group, each commit after the one before it.
  static List<MongoCommit> numbered(List<Pending> group, LogEnd after, LogHash with) {
    List<MongoCommit> numbered = new ArrayList<>(group.size());
    LogEnd end = after;
    for (Pending pending : group) {
      numbered.add(end.next(pending, with));
      end = of(numbered.getLast());
    }
    return numbered;
  }

  private MongoCommit next(Pending pending, LogHash with) {
    NewCommit commit = pending.commit;
    long first = position + 1;
    long recordedAt = Math.max(LogHash.micros(commit.now()), recordedAtMicros);
    List<MongoCommit.Row> rows = new ArrayList<>(commit.events().size());
    for (int i = 0; i < commit.events().size(); i++) {
      rows.add(new MongoCommit.Row(commit.events().get(i), pending.salts.get(i), pending.hashes.get(i)));
    }
    byte[] chained = with.commit(hash, first, recordedAt, commit.commandId().getBytes(UTF_8), commit.bodyHash(), pending.hashes);
    return new MongoCommit(first, rows.size(), recordedAt, commit.commandId(), commit.bodyHash(), chained, rows);
  }
}
