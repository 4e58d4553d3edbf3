package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import org.jspecify.annotations.Nullable;

/// A MongoDB database that a log is copied to.
final class MongoLogTarget implements LogTarget {
  private final MongoCollection<MongoCommit> commits;

  private MongoLogTarget(MongoCollection<MongoCommit> commits) {
    this.commits = commits;
  }

  /// @throws LogUnavailable when the server can't be used
  static MongoLogTarget open(MongoStore store) {
    try {
      MongoSchema.prepare(store.database());
      return new MongoLogTarget(MongoSchema.commits(store.database()));
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public String name() {
    return "目标数据库";
  }

  @Override
  public @Nullable StoredCommit last() {
    try {
      MongoCommit last = new MongoReader(commits).lastCommit();
      return last == null ? null : last.stored();
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void add(List<Commit> batch) {
    try {
      commits.insertMany(batch.stream().map(MongoLogTarget::document).toList(), new InsertManyOptions().ordered(true));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().isEmpty()) throw new LogUnavailable(MongoTrouble.of(e), e);
      throw new LogUnavailable("目标数据库正被使用：复制期间有别的程序写入。请停止所有使用它的节点，再次运行即可接着复制。", e);
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  private static MongoCommit document(Commit commit) {
    LogRows.CommitRow row = commit.row();
    List<MongoCommit.Row> rows = commit.events().stream().map(MongoLogTarget::row).toList();
    return new MongoCommit(
        row.first(), rows.size(), row.recordedAtMicros(), new String(row.commandId(), UTF_8), row.bodyHash(), row.hash(), rows);
  }

  private static MongoCommit.Row row(LogRows.EventRow e) {
    return new MongoCommit.Row(
        new NewEvent(
            text(e.id()), text(e.aggregateType()), text(e.aggregateId()), e.sequence(), text(e.type()), text(e.revision()), text(e.payload()),
            text(e.metadata())),
        e.salt(), e.hash());
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }
}
