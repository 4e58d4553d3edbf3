package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UnwindOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Every document as stored, byte for byte, so that no other type, no added field and no text that isn't UTF-8 can hide behind what a reader makes
/// of it. Documents are fetched and taken apart ahead of whoever works out their hashes.
final class MongoLogRows implements LogRows {
  private static final int BATCH_COMMITS = 2_000;
  private static final int AHEAD_COMMITS = 500;
  private static final int AHEAD_BATCHES = 8;

  private final MongoDatabase database;
  private final MongoCollection<MongoCommit> commits;
  private final MongoCursor<RawBsonDocument> documents;
  private final BlockingQueue<List<Read>> ahead = new ArrayBlockingQueue<>(AHEAD_BATCHES);
  private final Thread fetching;
  private Iterator<Read> batch = List.<Read>of().iterator();
  private final Queue<EventRow> events = new ArrayDeque<>();
  private boolean ended;

  /// A commit, or what keeps it from being read; neither at the end.
  private record Read(@Nullable CommitRow commit, List<EventRow> events, @Nullable LogUnavailable trouble) {
    static final Read END = new Read(null, List.of(), null);
  }

  /// @param which of them
  MongoLogRows(MongoDatabase database, MongoCollection<MongoCommit> commits, Bson which) {
    this.database = database;
    this.commits = commits;
    documents = commits.withDocumentClass(RawBsonDocument.class).find(which).sort(new Document("_id", 1)).batchSize(BATCH_COMMITS).cursor();
    fetching = Thread.ofPlatform().name("event-log-rows").daemon().start(this::fetch);
  }

  private void fetch() {
    try {
      boolean last = false;
      while (!last) {
        List<Read> some = new ArrayList<>(AHEAD_COMMITS);
        while (some.size() < AHEAD_COMMITS && !last) {
          some.add(fetched());
          last = some.getLast().commit() == null;
        }
        ahead.put(some);
      }
    } catch (InterruptedException e) {
      // nobody reads any more
    }
  }

  private Read fetched() {
    try {
      return documents.hasNext() ? read(documents.next()) : Read.END;
    } catch (MongoBytes.Damaged e) {
      return new Read(null, List.of(), new LogUnavailable("提交的文档结构被改动：字段、类型或次序与格式不符（" + e.getMessage() + "）", e));
    } catch (MongoException e) {
      return new Read(null, List.of(), new LogUnavailable(MongoTrouble.of(e), e));
    } catch (IllegalStateException closed) {
      return Read.END;
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
    try {
      if (!batch.hasNext()) batch = ahead.take().iterator();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailable("读取被中断。", e);
    }
    Read read = batch.next();
    ended = read.commit() == null;
    if (read.trouble() != null) throw read.trouble();
    events.addAll(read.events());
    return read.commit();
  }

  /// The rules are there, and the server's own check finds that they agree with the documents.
  @Override
  public Optional<Fault> structure() {
    try {
      for (String rule : List.of(MongoSchema.STREAM, MongoSchema.COMMAND_ONCE, MongoSchema.EVENT_ONCE)) {
        boolean there = commits.listIndexes().into(new ArrayList<>()).stream()
            .anyMatch(index -> rule.equals(index.getString("name")) && index.getBoolean("unique", false));
        if (!there) return Optional.of(new Fault(0, "缺少唯一索引 " + rule));
      }
      Document said = database.runCommand(new Document("validate", MongoSchema.COMMITS).append("background", true));
      return said.getBoolean("valid", false) ? Optional.empty() : Optional.of(new Fault(0, String.valueOf(said.get("errors"))));
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void forgetEvents() {
    events.clear();
  }

  /// The server sorts, on its disk where there is much; here one event stands beside the next.
  @Override
  public Optional<Fault> sequences() {
    String aggregate = MongoCommitCodec.EVENTS + "." + MongoCommitCodec.AGGREGATE;
    String sequence = MongoCommitCodec.EVENTS + "." + MongoCommitCodec.SEQUENCE;
    List<Bson> streams = List.of(
        Aggregates.project(Projections.include(aggregate, sequence)), Aggregates.unwind("$" + MongoCommitCodec.EVENTS, new UnwindOptions().includeArrayIndex("at")),
        Aggregates.sort(Sorts.ascending(aggregate, sequence)));
    String stream = "";
    long expected = 0;
    long before = 0;
    try (MongoCursor<Document> all = database.getCollection(MongoSchema.COMMITS).aggregate(streams).allowDiskUse(true).batchSize(BATCH_COMMITS).cursor()) {
      while (all.hasNext()) {
        Document next = all.next();
        Document event = next.get(MongoCommitCodec.EVENTS, Document.class);
        long position = next.getLong("_id") + next.getLong("at");
        boolean sameStream = event.getString(MongoCommitCodec.AGGREGATE).equals(stream) && expected > 0;
        if (event.getLong(MongoCommitCodec.SEQUENCE) != (sameStream ? expected : 0)) return Optional.of(new Fault(position, "流中的序号不连续"));
        if (sameStream && position < before) return Optional.of(new Fault(position, "流中的序号与位置次序相反"));
        stream = event.getString(MongoCommitCodec.AGGREGATE);
        expected = event.getLong(MongoCommitCodec.SEQUENCE) + 1;
        before = position;
      }
      return Optional.empty();
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void close() {
    fetching.interrupt();
    try {
      fetching.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    documents.close();
  }
}
