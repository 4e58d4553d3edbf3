package mingjian.infra.eventlog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import mingjian.infra.mongo.MongoStore;

/// Brings a log as it is, with its positions, times, salts and hashes, from one store to another. May be killed and run again: it goes on
/// after the last commit that arrived.
public final class LogCopy {
  private static final int BATCH_COMMITS = 500;
  private static final int BATCH_BYTES_MAX = 16 << 20;

  private final LogTarget target;
  private final LongConsumer progress;
  private final List<LogTarget.Commit> batch = new ArrayList<>();
  private long batchBytes;
  private long copied;

  private LogCopy(LogTarget target, LongConsumer progress) {
    this.target = target;
    this.progress = progress;
  }

  /// @param progress is told the last position that arrived, now and then
  /// @return how many commits were brought this time
  /// @throws LogUnavailable where the target holds something else, or can't be written
  public static long toServer(EventLog source, MongoStore to, LongConsumer progress) {
    return copy(source, MongoLogTarget.open(to), progress);
  }

  /// As [#toServer], into `log.db` of a folder that nobody else writes to meanwhile.
  public static long toFolder(EventLog source, Path to, LongConsumer progress) {
    try (SqliteLogTarget target = new SqliteLogTarget(to)) {
      return copy(source, target, progress);
    }
  }

  private static long copy(EventLog source, LogTarget target, LongConsumer progress) {
    LogCopy copy = new LogCopy(target, progress);
    copy.run(source);
    return copy.copied;
  }

  private void run(EventLog source) {
    StoredCommit last = target.last();
    try (LogRows rows = source.rowsFrom(last == null ? 1 : last.first())) {
      if (last != null) meet(last, rows);
      for (LogRows.CommitRow commit = rows.nextCommit(); commit != null; commit = rows.nextCommit()) add(read(commit, rows));
      flush();
    }
  }

  /// What the target ends with must be what the source has there.
  private void meet(StoredCommit last, LogRows rows) {
    LogRows.CommitRow there = rows.nextCommit();
    if (there == null || there.first() != last.first() || !Arrays.equals(there.hash(), last.hash())) {
      throw new LogUnavailable(target.name() + "中已有另一事件日志，或其末尾与来源不符，没有写入任何内容。请另换一个空的。");
    }
    read(there, rows);
  }

  private static LogTarget.Commit read(LogRows.CommitRow commit, LogRows rows) {
    List<LogRows.EventRow> events = new ArrayList<>();
    for (long i = 0; i < commit.count(); i++) {
      LogRows.EventRow event = rows.nextEvent();
      if (event == null) throw new LogUnavailable("来源的事件日志已损坏：第 " + (commit.first() + i) + " 号位置缺少事件。请先运行 verify 核验。");
      events.add(event);
    }
    return new LogTarget.Commit(commit, events);
  }

  private void add(LogTarget.Commit commit) {
    batch.add(commit);
    batchBytes += commit.events().stream().mapToLong(event -> event.payload().length + event.metadata().length).sum();
    if (batch.size() >= BATCH_COMMITS || batchBytes >= BATCH_BYTES_MAX) flush();
  }

  private void flush() {
    if (batch.isEmpty()) return;
    target.add(batch);
    copied += batch.size();
    progress.accept(batch.getLast().last());
    batch.clear();
    batchBytes = 0;
  }
}
