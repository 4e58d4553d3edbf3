package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.UpdateDescription;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears how far the log goes, other nodes' commits too, as soon as a majority has them: a change stream tells nothing earlier. What it watches
/// is one small document ([MongoHead]), not each commit; every second it looks at the log itself, in case a node died before it told.
final class MongoTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MongoTail.class);
  private static final long PAUSE_MILLIS = 200;
  private static final long LOOK_MILLIS = 1_000;

  private final MongoCollection<Document> heads;
  private final LongSupplier head;
  private final LongConsumer appended;
  private final Thread thread;
  private volatile boolean closed;

  /// @param head asks the server for the last position
  /// @param appended is told what was heard; must not throw
  MongoTail(MongoDatabase database, LongSupplier head, LongConsumer appended) {
    this.heads = MongoHead.collection(database);
    this.head = head;
    this.appended = appended;
    thread = Thread.ofPlatform().name("event-log-tail").daemon().start(this::run);
  }

  private void run() {
    while (!closed) {
      try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes = heads.watch()
          .maxAwaitTime(LOOK_MILLIS, TimeUnit.MILLISECONDS).cursor()) {
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
    UpdateDescription told = change == null ? null : change.getUpdateDescription();
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
