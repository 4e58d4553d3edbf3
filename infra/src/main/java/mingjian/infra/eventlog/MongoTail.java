package mingjian.infra.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static mingjian.infra.eventlog.MongoHead.HEARD;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import com.mongodb.client.model.changestream.UpdateDescription;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears how far the log goes, other nodes' commits too, as soon as a majority has them: a change stream tells nothing earlier. What it watches
/// is one small document ([MongoHead]), not each commit; every second it looks at the log itself, in case a node died before it told.
///
/// Beside that document each node that listens has one of its own and renews it, so that the others know that there is somebody to tell.
final class MongoTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MongoTail.class);
  private static final long PAUSE_MILLIS = 200;
  private static final long LOOK_MILLIS = 1_000;
  private static final long RENEWED_MILLIS = 20_000;
  /// Who was not heard of for so long has gone; the server clears its document away.
  static final long GONE_MILLIS = 3 * RENEWED_MILLIS;
  private static final Set<OperationType> PRESENT = EnumSet.of(OperationType.INSERT, OperationType.UPDATE, OperationType.REPLACE);

  private final MongoCollection<Document> heads;
  private final LongSupplier head;
  private final LongConsumer appended;
  private final LongConsumer others;
  private final String node = UUID.randomUUID().toString();
  private final Thread thread;
  private long renewedNanos;
  private volatile boolean closed;

  /// @param head asks the server for the last position
  /// @param appended is told what was heard; must not throw
  /// @param others is told for how many milliseconds another node is to be taken for listening; must not throw
  MongoTail(MongoDatabase database, LongSupplier head, LongConsumer appended, LongConsumer others) {
    this.heads = MongoHead.collection(database);
    this.head = head;
    this.appended = appended;
    this.others = others;
    thread = Thread.ofPlatform().name("event-log-tail").daemon().start(this::run);
  }

  private void run() {
    while (!closed) {
      try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes = heads.watch()
          .maxAwaitTime(LOOK_MILLIS, TimeUnit.MILLISECONDS).cursor()) {
        listen();
        // what came while nobody listened: asked after the stream was opened, so that nothing lies between
        appended.accept(head.getAsLong());
        while (!closed) follow(changes);
      } catch (MongoInterruptedException e) {
        if (closed) return;
      } catch (MongoException | IllegalStateException e) {
        if (closed) return;
        LOG.warn("与MongoDB的变更流中断，正在重新连接。");
        pause();
      }
    }
  }

  private void listen() {
    renew();
    Document recently = new Document("$gt", List.of("$" + HEARD, new Document("$subtract", List.of("$$NOW", GONE_MILLIS))));
    if (heads.find(and(ne("_id", node), exists(HEARD), new Document("$expr", recently))).first() != null) others.accept(GONE_MILLIS);
  }

  private void renew() {
    heads.updateOne(eq("_id", node), List.of(new Document("$set", new Document(HEARD, "$$NOW"))), new UpdateOptions().upsert(true));
    renewedNanos = System.nanoTime();
  }

  private void follow(MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes) {
    if (System.nanoTime() - renewedNanos > TimeUnit.MILLISECONDS.toNanos(RENEWED_MILLIS)) renew();
    ChangeStreamDocument<Document> change = changes.tryNext();
    if (change == null) appended.accept(head.getAsLong());
    else if (MongoHead.ID.equals(id(change))) told(change.getUpdateDescription());
    else if (!node.equals(id(change)) && PRESENT.contains(change.getOperationType())) others.accept(GONE_MILLIS);
  }

  private static @Nullable String id(ChangeStreamDocument<Document> change) {
    BsonDocument key = change.getDocumentKey();
    return key != null && key.isString("_id") ? key.getString("_id").getValue() : null;
  }

  private void told(@Nullable UpdateDescription told) {
    boolean said = told != null && told.getUpdatedFields() != null && told.getUpdatedFields().isInt64(MongoHead.POSITION);
    appended.accept(said ? told.getUpdatedFields().getInt64(MongoHead.POSITION).getValue() : head.getAsLong());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      // closing
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
