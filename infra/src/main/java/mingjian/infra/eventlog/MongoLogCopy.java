package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import org.jspecify.annotations.Nullable;

/// Brings a log as it is, with its positions, times, salts and hashes, into a MongoDB database. May be killed and run again: it goes on after
/// the last commit that arrived.
public final class MongoLogCopy {
  private static final int BATCH_COMMITS = 500;
  private static final int BATCH_BYTES_MAX = 16 << 20;

  private final MongoCollection<MongoCommit> target;
  private final LongConsumer progress;
  private final List<MongoCommit> batch = new ArrayList<>();
  private long batchBytes;
  private long copied;

  private MongoLogCopy(MongoCollection<MongoCommit> target, LongConsumer progress) {
    this.target = target;
    this.progress = progress;
  }

  /// @param progress is told the last position that arrived, now and then
  /// @return how many commits were brought this time
  /// @throws LogUnavailable where the target holds something else, or can't be written
  public static long copy(EventLog source, MongoStore to, LongConsumer progress) {
    try {
      MongoSchema.prepare(to.database());
      MongoLogCopy copy = new MongoLogCopy(MongoSchema.commits(to.database()), progress);
      copy.run(source);
      return copy.copied;
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  private void run(EventLog source) {
    MongoCommit last = new MongoReader(target).lastCommit();
    try (LogRows rows = source.rows()) {
      boolean met = last == null;
      for (LogRows.CommitRow commit = rows.nextCommit(); commit != null; commit = rows.nextCommit()) {
        List<LogRows.EventRow> events = events(rows, commit);
        if (met) {
          add(commit, events);
        } else if (commit.first() >= last.first()) {
          met = isSame(commit, last);
          if (!met) break;
        }
      }
      if (!met) throw new LogUnavailable("目标数据库中已有另一事件日志，或其末尾与来源不符，没有写入任何内容。请换一个空的数据库。");
      flush();
    }
  }

  private static List<LogRows.EventRow> events(LogRows rows, LogRows.CommitRow commit) {
    List<LogRows.EventRow> events = new ArrayList<>();
    for (long i = 0; i < commit.count(); i++) {
      LogRows.EventRow event = rows.nextEvent();
      if (event == null) throw new LogUnavailable("来源的事件日志已损坏：第 " + (commit.first() + i) + " 号位置缺少事件。请先运行 verify 核验。");
      events.add(event);
    }
    return events;
  }

  private static boolean isSame(LogRows.CommitRow commit, MongoCommit there) {
    return commit.first() == there.first() && Arrays.equals(commit.hash(), there.hash());
  }

  private void add(LogRows.CommitRow commit, List<LogRows.EventRow> events) {
    List<MongoCommit.Row> rows = events.stream().map(MongoLogCopy::row).toList();
    batch.add(new MongoCommit(
        commit.first(), rows.size(), commit.recordedAtMicros(), new String(commit.commandId(), UTF_8), commit.bodyHash(), commit.hash(), rows));
    batchBytes += events.stream().mapToLong(event -> event.payload().length + event.metadata().length).sum();
    if (batch.size() >= BATCH_COMMITS || batchBytes >= BATCH_BYTES_MAX) flush();
  }

  private static MongoCommit.Row row(LogRows.EventRow e) {
    return new MongoCommit.Row(
        new NewEvent(
            text(e.id()), text(e.aggregateType()), text(e.aggregateId()), e.sequence(), text(e.type()), text(e.revision()), text(e.payload()),
            text(e.metadata())),
        e.salt(), e.hash());
  }

  private static String text(byte @Nullable [] utf8) {
    return utf8 == null ? "" : new String(utf8, UTF_8);
  }

  private void flush() {
    if (batch.isEmpty()) return;
    try {
      target.insertMany(batch, new InsertManyOptions().ordered(true));
    } catch (MongoBulkWriteException e) {
      throw new LogUnavailable("目标数据库正被使用：复制期间有别的程序写入。请停止所有使用它的节点，再次运行即可接着复制。", e);
    }
    copied += batch.size();
    progress.accept(batch.getLast().last());
    batch.clear();
    batchBytes = 0;
  }
}
