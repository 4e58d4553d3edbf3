package mingjian.infra.eventlog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/// Answers whoever waits for a commit that [MongoAhead] has written, once a majority has it with its journals on disk. One push serves all
/// groups that were written meanwhile.
///
/// What proves it is the last commit itself, read at a majority: what stands before it was there when it was written.
final class MongoConfirmer implements AutoCloseable {
  /// No commit has this position. A write that changes nothing still waits until a majority has everything that the primary had.
  private static final Bson NOTHING = eq(MongoCommitCodec.FIRST, -1L);
  private static final Bson HASH = Projections.include(MongoCommitCodec.HASH);

  /// A group, and what was written for it.
  record Written(List<Pending> group, List<MongoCommit> commits) {}

  private final MongoCollection<MongoCommit> commits;
  private final MongoCollection<BsonDocument> hashes;
  private final LongConsumer appended;
  private final Consumer<List<Pending>> unknown;
  private final Thread thread;
  private List<Written> waiting = new ArrayList<>();
  private boolean busy;
  private int asked;
  private boolean closed;

  /// @param commits written and read at a majority
  /// @param appended is told each new head before anybody is answered; must not throw
  /// @param unknown gets those of whom it can't be said whether they are stored, and answers them; must not throw
  MongoConfirmer(MongoCollection<MongoCommit> commits, LongConsumer appended, Consumer<List<Pending>> unknown) {
    this.commits = commits;
    this.hashes = commits.withDocumentClass(BsonDocument.class);
    this.appended = appended;
    this.unknown = unknown;
    thread = Thread.ofPlatform().name("event-log-confirmer").daemon().start(this::run);
  }

  synchronized void add(Written written) {
    waiting.add(written);
    notifyAll();
  }

  /// How many commits are written and not answered.
  synchronized int waiting() {
    return asked + waiting.stream().mapToInt(written -> written.group().size()).sum();
  }

  synchronized boolean idle() {
    return waiting.isEmpty() && !busy;
  }

  /// Returns when everybody has an answer.
  synchronized void settle() {
    while (!idle()) await();
  }

  private void run() {
    for (List<Written> some = next(); !some.isEmpty(); some = next()) {
      confirm(some);
      done();
    }
  }

  private synchronized List<Written> next() {
    while (waiting.isEmpty() && !closed) await();
    List<Written> some = waiting;
    waiting = new ArrayList<>();
    busy = !some.isEmpty();
    asked = some.stream().mapToInt(written -> written.group().size()).sum();
    return some;
  }

  private synchronized void done() {
    busy = false;
    asked = 0;
    notifyAll();
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      // nobody has reason to interrupt; it ends through close()
    }
  }

  private void confirm(List<Written> some) {
    MongoCommit last = some.getLast().commits().getLast();
    if (!atMajority(last)) {
      unknown.accept(some.stream().flatMap(written -> written.group().stream()).toList());
      return;
    }
    some.forEach(MongoConfirmer::stored);
    appended.accept(last.last());
    some.forEach(written -> written.group().forEach(Pending::answer));
  }

  private boolean atMajority(MongoCommit last) {
    try {
      commits.deleteOne(NOTHING);
      BsonDocument found = hashes.find(eq(MongoCommitCodec.FIRST, last.first())).projection(HASH).first();
      return found != null && Arrays.equals(found.getBinary(MongoCommitCodec.HASH).getData(), last.hash());
    } catch (MongoException | IllegalStateException e) {
      return false;
    }
  }

  private static void stored(Written written) {
    for (int i = 0; i < written.group().size(); i++) written.group().get(i).stored(written.commits().get(i).stored());
  }

  @Override
  public void close() {
    settle();
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
