package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears of commits, other nodes' too, as soon as a majority has them: a change stream tells nothing earlier. Nothing is polled.
final class MongoTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MongoTail.class);
  private static final long PAUSE_MILLIS = 200;
  // only where a commit ends; its events are read by those who want them
  private static final List<Bson> ENDS = List.of(
      Aggregates.match(Filters.eq("operationType", "insert")),
      Aggregates.project(Projections.include("documentKey", "fullDocument." + MongoCommitCodec.COUNT)));

  private final MongoCollection<MongoCommit> commits;
  private final LongSupplier head;
  private final LongConsumer appended;
  private final Thread thread;
  private volatile boolean closed;

  /// @param head asks the server for the last position
  /// @param appended is told what was heard; must not throw
  MongoTail(MongoCollection<MongoCommit> commits, LongSupplier head, LongConsumer appended) {
    this.commits = commits;
    this.head = head;
    this.appended = appended;
    thread = Thread.ofPlatform().name("event-log-tail").daemon().start(this::run);
  }

  private void run() {
    while (!closed) {
      try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes =
          commits.watch(ENDS, Document.class).maxAwaitTime(1, TimeUnit.SECONDS).cursor()) {
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

  private void follow(MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes) {
    ChangeStreamDocument<Document> change = changes.tryNext();
    if (change == null || change.getDocumentKey() == null || change.getFullDocument() == null) return;
    appended.accept(change.getDocumentKey().getInt64("_id").getValue() + change.getFullDocument().getInteger(MongoCommitCodec.COUNT) - 1);
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
