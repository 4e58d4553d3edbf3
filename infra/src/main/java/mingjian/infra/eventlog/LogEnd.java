package mingjian.infra.eventlog;

import org.jspecify.annotations.Nullable;

/// Where a log ends: what the next commit is numbered and chained after.
record LogEnd(long position, long recordedAtMicros, byte[] hash) {
  static LogEnd of(@Nullable MongoCommit last) {
    return last == null ? new LogEnd(0, Long.MIN_VALUE, LogHash.genesis()) : new LogEnd(last.last(), last.recordedAtMicros(), last.hash());
  }
}
