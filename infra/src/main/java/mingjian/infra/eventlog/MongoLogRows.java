package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Every document as stored, byte for byte, so that no other type, no added field and no text that isn't UTF-8 can hide behind what a reader makes
/// of it. Documents are fetched and taken apart ahead of whoever works out their hashes.
final class MongoLogRows implements LogRows {
  private static final int BATCH_COMMITS = 2_000;
  private static final int AHEAD_COMMITS = 500;
  private static final long AHEAD_BYTES = 1 << 21;
  private static final int AHEAD_BATCHES = 8;

  private final MongoDatabase database;
  private final MongoCollection<MongoCommit> commits;
  private final MongoCursor<RawBsonDocument> documents;
  private final BlockingQueue<FutureTask<List<Read>>> ahead = new ArrayBlockingQueue<>(AHEAD_BATCHES);
  private final Thread fetching;
  private Iterator<Read> batch = List.<Read>of().iterator();
  private final Queue<EventRow> events = new ArrayDeque<>();
  private boolean ended;
  private @Nullable FutureTask<Optional<Fault>> structure;
  private @Nullable Thread checking;

  /// A commit, or what keeps it from being read; neither at the end.
  private record Read(@Nullable CommitRow commit, List<EventRow> events, @Nullable LogUnavailable trouble) {
    static final Read END = new Read(null, List.of(), null);
  }

  /// @param end what comes after the last of them, if anything is known of it
  private record Fetched(List<RawBsonDocument> documents, @Nullable Read end) {
    /// As far as they can be read.
    List<Read> apart() {
      List<Read> all = new ArrayList<>(documents.size() + 1);
      for (RawBsonDocument document : documents) {
        try {
          all.add(read(document));
        } catch (MongoBytes.Damaged e) {
          all.add(new Read(null, List.of(), new LogUnavailable("提交的文档结构被改动：字段、类型或次序与格式不符（" + e.getMessage() + "）", e)));
          return all;
        }
      }
      if (end != null) all.add(end);
      return all;
    }
  }

  /// @param which of them
  MongoLogRows(MongoDatabase database, MongoCollection<MongoCommit> commits, Bson which) {
    this.database = database;
    this.commits = commits;
    documents = commits.withDocumentClass(RawBsonDocument.class).find(which).sort(new Document("_id", 1)).batchSize(BATCH_COMMITS).cursor();
    fetching = Thread.ofPlatform().name("event-log-rows").daemon().start(this::fetch);
  }

  /// Taken apart in another thread than the one that fetches: the server gets the next ones ready meanwhile.
  private void fetch() {
    try {
      Fetched some;
      do {
        some = fetched();
        FutureTask<List<Read>> apart = new FutureTask<>(some::apart);
        ForkJoinPool.commonPool().execute(apart);
        ahead.put(apart);
      } while (some.end() == null);
    } catch (InterruptedException e) {
      // nobody reads any more
    }
  }

  private Fetched fetched() {
    List<RawBsonDocument> some = new ArrayList<>(AHEAD_COMMITS);
    long bytes = 0;
    try {
      while (some.size() < AHEAD_COMMITS && bytes < AHEAD_BYTES) {
        if (!documents.hasNext()) return new Fetched(some, Read.END);
        some.add(documents.next());
        bytes += some.getLast().getByteLength();
      }
      return new Fetched(some, null);
    } catch (MongoException e) {
      return new Fetched(some, new Read(null, List.of(), new LogUnavailable(MongoTrouble.of(e), e)));
    } catch (BsonSerializationException | BsonInvalidOperationException otherForm) {
      return new Fetched(some, new Read(null, List.of(), new LogUnavailable("提交的文档结构被改动，无法读取", otherForm)));
    } catch (IllegalStateException closed) {
      return new Fetched(some, Read.END);
    }
  }

  private static Read read(RawBsonDocument document) {
    MongoBytes from = MongoBytes.of(document);
    int end = from.begin();
    long first = from.int64(MongoFields.FIRST);
    int count = from.int32(MongoFields.COUNT);
    long recordedAt = from.int64(MongoFields.RECORDED_AT);
    byte[] command = from.string(MongoFields.COMMAND);
    byte[] bodyHash = from.binary(MongoFields.BODY_HASH);
    byte[] hash = from.binary(MongoFields.HASH);
    List<EventRow> events = new ArrayList<>(Math.clamp(count, 0, 16));
    int eventsEnd = from.array(MongoFields.EVENTS);
    while (!from.atEnd()) {
      int eventEnd = from.element(events.size());
      byte[] id = from.string(MongoFields.EVENT_ID);
      byte[] aggregateType = from.string(MongoFields.AGGREGATE_TYPE);
      byte[] aggregate = from.string(MongoFields.AGGREGATE);
      long sequence = from.int64(MongoFields.SEQUENCE);
      events.add(new EventRow(
          first + events.size(), first, recordedAt, command, id, aggregateType, aggregate, sequence, from.string(MongoFields.TYPE), from.string(MongoFields.REVISION),
          from.string(MongoFields.PAYLOAD), from.string(MongoFields.METADATA), from.binary(MongoFields.SALT), from.binary(MongoFields.HASH)));
      from.end(eventEnd);
    }
    from.end(eventsEnd);
    from.end(end);
    from.whole();
    if (count != events.size()) throw new MongoBytes.Damaged(MongoCommitCodec.COUNT);
    return new Read(new CommitRow(first, count, recordedAt, command, bodyHash, hash), events, null);
  }

  @Override
  public @Nullable CommitRow nextCommit() {
    return next();
  }

  /// The events of the commit that was taken last, and then those of the next.
  @Override
  public @Nullable EventRow nextEvent() {
    if (events.isEmpty()) next();
    return events.poll();
  }

  private @Nullable CommitRow next() {
    if (ended) return null;
    if (!batch.hasNext()) batch = taken().iterator();
    Read read = batch.next();
    ended = read.commit() == null;
    if (read.trouble() != null) throw read.trouble();
    events.addAll(read.events());
    return read.commit();
  }

  private List<Read> taken() {
    try {
      FutureTask<List<Read>> apart = ahead.take();
      // done here where no other thread has begun it
      apart.run();
      return apart.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void beginStructure() {
    structure = new FutureTask<>(this::checked);
    // a virtual thread can be called away from an answer that is long in coming: where damage is found early nobody waits for it
    checking = Thread.ofVirtual().name("event-log-structure").start(structure);
  }

  @Override
  public Optional<Fault> structure() {
    if (structure == null) beginStructure();
    try {
      return structure.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LogUnavailable trouble ? trouble : new IllegalStateException(e.getCause());
    }
  }

  /// The rules are there, and the server's own check finds that they agree with the documents.
  private Optional<Fault> checked() {
    try {
      List<String> unique = commits.listIndexes().into(new ArrayList<>()).stream()
          .filter(index -> index.getBoolean("unique", false)).map(index -> index.getString("name")).toList();
      for (String rule : List.of(MongoSchema.STREAM, MongoSchema.COMMAND_ONCE, MongoSchema.EVENT_ONCE)) {
        if (!unique.contains(rule)) return Optional.of(new Fault(0, "缺少唯一索引 " + rule));
      }
      // of a long log it takes minutes in which the server says nothing: the connection waits as long as that takes
      Document said = database.withTimeout(0, TimeUnit.MILLISECONDS).runCommand(new Document("validate", MongoSchema.COMMITS).append("background", true));
      return said.getBoolean("valid", false) ? Optional.empty() : Optional.of(new Fault(0, String.valueOf(said.get("errors"))));
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void forgetEvents() {
    events.clear();
  }

  private static LogUnavailable interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LogUnavailable("读取被中断。", e);
  }

  @Override
  public void close() {
    end(fetching);
    if (checking != null) end(checking);
    documents.close();
  }

  private static void end(Thread thread) {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
