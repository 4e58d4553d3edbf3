package mingjian.infra.eventlog;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static mingjian.infra.eventlog.MongoCommitCodec.AGGREGATE;
import static mingjian.infra.eventlog.MongoCommitCodec.COMMAND;
import static mingjian.infra.eventlog.MongoCommitCodec.COUNT;
import static mingjian.infra.eventlog.MongoCommitCodec.EVENTS;
import static mingjian.infra.eventlog.MongoCommitCodec.FIRST;
import static mingjian.infra.eventlog.MongoCommitCodec.SEQUENCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The questions of the log, each on an index, at the read concern of its collection.
final class MongoReader {
  private static final int BATCH_COMMITS_MAX = 1_000;
  private static final int AHEAD_COMMITS = 500;
  private static final int APART_COMMITS = 125;
  private static final int SHORT_COMMIT = 8;
  private static final int BEGINNINGS_MAX = 10_000;
  private static final Bson IN_ORDER = new Document(FIRST, 1);
  private static final Bson BACKWARDS = new Document(FIRST, -1);

  private final MongoCollection<MongoCommit> commits;
  private final MongoCollection<RawBsonDocument> documents;

  MongoReader(MongoCollection<MongoCommit> commits) {
    this.commits = commits;
    this.documents = commits.withDocumentClass(RawBsonDocument.class);
  }

  /// The documents are found by where they begin, so a commit that `position` lies within is looked up by itself. What has come is taken apart while the
  /// server gets the next documents ready, by two threads once all is there.
  List<StoredEvent> readAfter(long position, int limit) {
    List<StoredEvent> found = new ArrayList<>();
    try (MongoCursor<RawBsonDocument> cursor =
        documents.find(gt(FIRST, position)).sort(IN_ORDER).limit(limit).batchSize(Math.min(limit, AHEAD_COMMITS)).cursor()) {
      List<RawBsonDocument> some = next(cursor);
      if (position > 0 && (some.isEmpty() || number(some.getFirst(), FIRST) > position + 1)) {
        add(found, documents.find(lte(FIRST, position)).sort(BACKWARDS).limit(1).map(MongoEvents::of).first(), position, limit);
      }
      List<FutureTask<List<MongoEvents>>> apart = new ArrayList<>();
      long coming = found.size();
      while (!some.isEmpty()) {
        for (int from = 0; from < some.size(); from += APART_COMMITS) {
          List<RawBsonDocument> few = some.subList(from, Math.min(some.size(), from + APART_COMMITS));
          apart.add(new FutureTask<>(() -> few.stream().map(MongoEvents::of).toList()));
          // a few are taken apart sooner than another thread is found
          if (some.size() == AHEAD_COMMITS) ForkJoinPool.commonPool().execute(apart.getLast());
        }
        coming += some.stream().mapToLong(document -> number(document, COUNT)).sum();
        some = coming < limit ? next(cursor) : List.of();
      }
      // what nobody has begun is done here, from the end; what others have begun isn't begun again
      apart.reversed().forEach(FutureTask::run);
      for (FutureTask<List<MongoEvents>> few : apart) {
        for (MongoEvents commit : done(few)) add(found, commit, position, limit);
      }
    }
    return found;
  }

  /// @throws LogUnavailable as [MongoEvents#of]
  private static List<MongoEvents> done(FutureTask<List<MongoEvents>> apart) {
    boolean interrupted = false;
    while (true) {
      try {
        List<MongoEvents> done = apart.get();
        if (interrupted) Thread.currentThread().interrupt();
        return done;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private static List<RawBsonDocument> next(MongoCursor<RawBsonDocument> cursor) {
    List<RawBsonDocument> some = new ArrayList<>();
    while (some.size() < AHEAD_COMMITS && cursor.hasNext()) some.add(cursor.next());
    return some;
  }

  /// Of a document that nobody has looked at yet: what stands there may be damaged.
  private static long number(RawBsonDocument document, String field) {
    return document.isNumber(field) ? document.getNumber(field).longValue() : 1;
  }

  private static void add(List<StoredEvent> found, @Nullable MongoEvents commit, long position, int limit) {
    if (commit == null || commit.last() <= position) return;
    if (commit.first() > position && found.size() + commit.events().size() <= limit) {
      found.addAll(commit.events());
      return;
    }
    for (StoredEvent event : commit.events()) {
      if (event.position() > position && found.size() < limit) found.add(event);
    }
  }

  List<StoredEvent> readStream(String aggregateId, long sequence) {
    List<MongoEvents> touched = documents.find(elemMatch(EVENTS, new Document(AGGREGATE, aggregateId).append(SEQUENCE, new Document("$gte", sequence))))
        .batchSize(BATCH_COMMITS_MAX).map(MongoEvents::of).into(new ArrayList<>());
    touched.sort(Comparator.comparingLong(MongoEvents::first));
    return touched.stream().flatMap(commit -> commit.events().stream())
        .filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() >= sequence).toList();
  }

  /// The index of the streams holds the sequences of each backwards, so what the hint finds first is the last.
  long lastSequence(String aggregateId) {
    MongoCommit last = commits.find(elemMatch(EVENTS, new Document(AGGREGATE, aggregateId))).hintString(MongoSchema.STREAM).limit(1).first();
    return last == null ? -1 : last.events().stream().map(MongoCommit.Row::event)
        .filter(event -> event.aggregateId().equals(aggregateId)).mapToLong(NewEvent::sequence).max().orElseThrow();
  }

  boolean hasSequence(String aggregateId, long sequence) {
    return commits.find(elemMatch(EVENTS, new Document(AGGREGATE, aggregateId).append(SEQUENCE, sequence))).limit(1).first() != null;
  }

  boolean hasEvent(String id) {
    return commits.find(eq(EVENTS + "." + MongoCommitCodec.EVENT_ID, id)).limit(1).first() != null;
  }

  Optional<StoredEvent> findEvent(String id) {
    MongoCommit commit = commits.find(eq(EVENTS + "." + MongoCommitCodec.EVENT_ID, id)).limit(1).first();
    return commit == null ? Optional.empty() : commit.storedEvents().stream().filter(event -> event.id().equals(id)).findFirst();
  }

  List<StoredEvent> readAt(List<Long> positions) {
    TreeMap<Long, MongoCommit> near = positions.size() > 1 ? near(positions) : new TreeMap<>();
    List<StoredEvent> found = new ArrayList<>(positions.size());
    for (long position : positions) {
      Map.Entry<Long, MongoCommit> before = near.floorEntry(position);
      MongoCommit commit = before == null || before.getValue().last() < position ? holding(position) : before.getValue();
      near.put(commit.first(), commit);
      found.add(commit.storedEvents().get((int) (position - commit.first())));
    }
    return found;
  }

  /// One question for all positions: most commits are short, so most of those asked for begin at one of a few places.
  private TreeMap<Long, MongoCommit> near(List<Long> positions) {
    TreeMap<Long, MongoCommit> found = new TreeMap<>();
    List<Long> beginnings = positions.stream().distinct()
        .flatMapToLong(position -> LongStream.rangeClosed(Math.max(1, position - SHORT_COMMIT), position)).distinct().boxed().toList();
    for (int from = 0; from < beginnings.size(); from += BEGINNINGS_MAX) {
      List<Long> some = beginnings.subList(from, Math.min(beginnings.size(), from + BEGINNINGS_MAX));
      commits.find(in(FIRST, some)).batchSize(BATCH_COMMITS_MAX).forEach(commit -> found.put(commit.first(), commit));
    }
    return found;
  }

  private MongoCommit holding(long position) {
    MongoCommit commit = position < 1 ? null : commitAtOrBefore(position);
    if (commit == null || position > commit.last()) throw noSuchPosition(position);
    return commit;
  }

  Optional<MongoCommit> findCommit(String commandId) {
    return Optional.ofNullable(commits.find(eq(COMMAND, commandId)).first());
  }

  @Nullable MongoCommit lastCommit() {
    return commits.find(gte(FIRST, 0L)).sort(BACKWARDS).limit(1).first();
  }

  long commitEnd(long position) {
    return holding(position).last();
  }

  /// `recordedAt` never falls along the positions, so halving finds it without an index of its own.
  long positionAt(Instant instant) {
    MongoCommit last = lastCommit();
    if (last == null) return 0;
    if (!last.recordedAt().isAfter(instant)) return last.last();
    long found = 0;
    long low = 1;
    long high = last.first() - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      MongoCommit commit = holding(middle);
      if (commit.recordedAt().isAfter(instant)) {
        high = commit.first() - 1;
      } else {
        found = commit.last();
        low = commit.last() + 1;
      }
    }
    return found;
  }

  private @Nullable MongoCommit commitAtOrBefore(long position) {
    return commits.find(lte(FIRST, position)).sort(BACKWARDS).limit(1).first();
  }

  static IllegalArgumentException noSuchPosition(long position) {
    return new IllegalArgumentException("there is no position " + position);
  }
}
