package mingjian.infra.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A group of commits as one ordered insert that is answered when a majority has it. The server takes them one after the other and stops at the first that an
/// index refuses; what stands before it is stored, what comes after is numbered anew and sent again.
///
/// What became of an insert whose answer was lost is never guessed: the log is asked for the command, at majority.
final class MongoAtMajority {
  private static final Logger LOG = LoggerFactory.getLogger(MongoAtMajority.class);
  private static final Pattern INDEX = Pattern.compile("index: (\\S+) dup key");
  private static final int DUPLICATE_KEY = 11000;
  /// How long a group is tried while the replica set elects another primary.
  private static final long PATIENCE_MILLIS = 15_000;
  private static final long PAUSE_MILLIS = 20;
  private static final long COLLISION_PAUSE_MILLIS = 2;

  private final MongoCollection<RawBsonDocument> documents;
  private final MongoReader reader;
  /// Sees what isn't with a majority yet: to tell an own earlier write on its way from a conflict.
  private final MongoReader early;
  private final MongoLease lease;
  private final LongConsumer appended;
  private final LogHash hash = new LogHash();
  /// The end of the log as far as known; none when somebody else may have written.
  private @Nullable LogEnd end;

  /// @param appended is told each new head, after it can be read and before any writer is answered; must not throw
  MongoAtMajority(MongoCollection<MongoCommit> commits, MongoLease lease, LongConsumer appended) {
    this.documents = commits.withDocumentClass(RawBsonDocument.class);
    this.reader = new MongoReader(commits);
    this.early = new MongoReader(commits.withReadConcern(ReadConcern.LOCAL));
    this.lease = lease;
    this.appended = appended;
  }

  /// Where another node has written meanwhile, the end of the log is asked for again.
  void awaitTurn() {
    if (lease.take()) end = null;
  }

  /// Stores as many of the group as can be, in order, and tells each its outcome, without answering it yet. Throws nothing.
  void store(List<MongoPending> group) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    boolean told = false;
    while (group.stream().anyMatch(Pending::open)) {
      List<MongoPending> open = group.stream().filter(Pending::open).toList();
      try {
        awaitTurn();
        insert(open);
      } catch (MongoException e) {
        if (!told) LOG.warn("事件日志写入中断，正在确认并重试：{}", MongoTrouble.of(e));
        told = true;
        end = null;
        if (System.nanoTime() > deadline) open.stream().filter(Pending::open).forEach(pending -> pending.failed(unavailable(e)));
        else findAfter(open);
      } catch (RuntimeException e) {
        end = null;
        open.stream().filter(Pending::open).forEach(pending -> pending.failed(new LogUnavailable("事件日志写入失败。", e)));
      }
    }
  }

  private void insert(List<MongoPending> open) {
    LogEnd before = end;
    if (before == null) before = LogEnd.of(reader.lastCommit());
    List<LogEnd> ends = placed(open, before);
    int stored = open.size();
    BulkWriteError refused = null;
    try {
      documents.insertMany(open.stream().map(MongoPending::document).toList(), new InsertManyOptions().ordered(true));
    } catch (BsonMaximumSizeExceededException tooLarge) {
      refuseLargest(open, tooLarge);
      return;
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()) throw e;
      refused = e.getWriteErrors().getFirst();
      stored = refused.getIndex();
    }
    open.subList(0, stored).forEach(MongoPending::storedAsPlaced);
    end = stored == 0 ? before : ends.get(stored - 1);
    if (stored > 0) appended.accept(end.position());
    if (refused != null) refused(open.get(stored), refused);
  }

  /// Each commit after the one before it.
  private List<LogEnd> placed(List<MongoPending> group, LogEnd after) {
    List<LogEnd> ends = new ArrayList<>(group.size());
    LogEnd before = after;
    for (MongoPending pending : group) {
      before = pending.placeAfter(before, hash);
      ends.add(before);
    }
    return ends;
  }

  private void refused(MongoPending pending, BulkWriteError error) {
    if (error.getCode() != DUPLICATE_KEY) {
      pending.failed(unavailable(new MongoException(error.getCode(), error.getMessage())));
      return;
    }
    Matcher index = INDEX.matcher(error.getMessage());
    String name = index.find() ? index.group(1) : "";
    if (name.equals("_id_")) {
      // another node wrote there, or an own insert whose answer was lost arrived after all
      end = null;
      if (!answered(pending)) pause(COLLISION_PAUSE_MILLIS);
    } else if (!answered(pending)) {
      if (early.findCommit(pending.commit.commandId()).isPresent()) pause(COLLISION_PAUSE_MILLIS); // on its way to a majority
      else pending.failed(conflict(pending.commit));
    }
  }

  /// @return whether the command is stored at a majority: then the pending commit has its answer
  private boolean answered(MongoPending pending) {
    Optional<MongoCommit> earlier = reader.findCommit(pending.commit.commandId());
    earlier.ifPresent(commit -> {
      appended.accept(commit.last());
      if (Arrays.equals(commit.bodyHash(), pending.commit.bodyHash())) pending.stored(commit.stored());
      else pending.failed(new CommandIdTaken(pending.commit.commandId()));
    });
    return earlier.isPresent();
  }

  private LogFailure conflict(NewCommit commit) {
    for (NewEvent event : commit.events()) {
      if (early.hasSequence(event.aggregateId(), event.sequence())) return new SequenceTaken(event.aggregateId(), event.sequence());
    }
    for (NewEvent event : commit.events()) {
      if (early.hasEvent(event.id())) return new EventIdTaken(event.id());
    }
    return new LogUnavailable("事件日志拒绝了写入，请重试。");
  }

  /// After an error that doesn't say what was stored: whoever is stored has the answer, the others are tried again.
  private void findAfter(List<MongoPending> open) {
    pause(PAUSE_MILLIS);
    try {
      open.stream().filter(Pending::open).forEach(this::answered);
    } catch (MongoException again) {
      pause(PAUSE_MILLIS);
    }
  }

  private static void refuseLargest(List<MongoPending> open, BsonMaximumSizeExceededException tooLarge) {
    MongoPending largest = open.getFirst();
    for (MongoPending pending : open) {
      if (pending.bytes() > largest.bytes()) largest = pending;
    }
    largest.failed(new LogUnavailable("一次提交的内容超过16 MB，MongoDB不能保存。请分几次提交。", tooLarge));
  }

  private static LogUnavailable unavailable(MongoException e) {
    return new LogUnavailable(MongoTrouble.of(e), e);
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
