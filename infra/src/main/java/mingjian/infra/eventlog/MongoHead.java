package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/// Tells the other nodes how far the log goes: one small document that they watch, changed once for all that was written meanwhile. It only
/// saves time: who doesn't hear looks for itself within a second. A node that knows of no other tells nobody, for each telling competes with the
/// commits for the journal.
final class MongoHead implements AutoCloseable {
  static final String ID = "head";
  static final String POSITION = "position";
  /// When a node that listens was last heard of.
  static final String HEARD = "heard";
  /// For so long news are gathered: a change for each commit would compete with the commits for the journal.
  private static final long GATHER_MILLIS = 20;

  private final MongoCollection<Document> heads;
  private final AtomicLong news = new AtomicLong();
  private volatile long othersUntilNanos = Long.MIN_VALUE;
  private final Thread thread;
  private volatile boolean closed;

  MongoHead(MongoDatabase database) {
    // at a majority, like the log: without a push to the journals a change stream would wait for the next one, a tenth of a second
    heads = collection(database);
    thread = Thread.ofPlatform().name("event-log-head").daemon().start(this::run);
  }

  static MongoCollection<Document> collection(MongoDatabase database) {
    return database.getCollection(MongoSchema.HEAD);
  }

  void tell(long head) {
    news.accumulateAndGet(head, Math::max);
    if (others()) LockSupport.unpark(thread);
  }

  /// Another node listens, or still does. It is told at once what it may have missed.
  ///
  /// @param millis for so long it counts as there
  void others(long millis) {
    othersUntilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    LockSupport.unpark(thread);
  }

  private boolean others() {
    return othersUntilNanos != Long.MIN_VALUE && System.nanoTime() < othersUntilNanos;
  }

  private void run() {
    long told = 0;
    while (!closed) {
      if (news.get() == told || !others()) {
        LockSupport.park(this);
        continue;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
        told = news.get();
        heads.updateOne(new Document("_id", ID), Updates.max(POSITION, told), new UpdateOptions().upsert(true));
      } catch (MongoException | IllegalStateException e) {
        // the others look for themselves
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
