package mingjian.infra.eventlog;

import com.mongodb.client.MongoCollection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import mingjian.infra.mongo.MongoStore;
import org.jspecify.annotations.Nullable;

/// How groups come into the log: ahead of the majority while many wait, at a majority where one is alone or something is in the way.
final class MongoGroups implements GroupWriter.Store {
  /// Fewer at a time cost less when each group waits for its majority: one round trip instead of five, and meanwhile more come together.
  private static final int AHEAD_COMMITS_MIN = 16;

  private final MongoLease lease;
  private final MongoAhead ahead;
  private final MongoAtMajority atMajority;
  private final MongoConfirmer confirmer;
  /// How many were under way at once, forgotten one by one.
  private int lately;
  /// Held by the one thread that may write.
  private final ReentrantLock writing = new ReentrantLock();

  /// @param appended is told each new head, after it can be read and before any writer is answered; must not throw
  MongoGroups(MongoStore store, MongoCollection<MongoCommit> commits, LongConsumer appended) {
    ahead = new MongoAhead(store, commits);
    lease = new MongoLease(store.database(), UUID.randomUUID().toString(), ahead.sessionId());
    atMajority = new MongoAtMajority(commits, lease, appended);
    confirmer = new MongoConfirmer(commits, appended, this::surely);
  }

  /// Waits for this node's turn before the group is made up, and where others write too, for the answers to the last one: a node that comes
  /// seldom comes with many.
  @Override
  public void ready() {
    if (lease.contended()) confirmer.settle();
    lease.take();
  }

  @Override
  public void store(List<Pending> group) {
    group.forEach(MongoGroups::refuseDoubles);
    group.stream().filter(pending -> !pending.open()).forEach(Pending::answer);
    List<Pending> open = group.stream().filter(Pending::open).toList();
    if (open.isEmpty()) return;
    lately = Math.max(open.size() + confirmer.waiting(), lately - 1);
    boolean few = lately < AHEAD_COMMITS_MIN && !lease.contended();
    List<MongoCommit> written = few ? null : written(open);
    if (written == null) {
      confirmer.settle();
      surely(open);
    } else {
      confirmer.add(new MongoConfirmer.Written(open, written));
    }
  }

  /// A multikey index doesn't see doubles within one document.
  private static void refuseDoubles(Pending pending) {
    Set<String> ids = new HashSet<>();
    Set<String> sequences = new HashSet<>();
    for (NewEvent event : pending.commit.events()) {
      if (!ids.add(event.id())) pending.failed(new EventIdTaken(event.id()));
      else if (!sequences.add(event.sequence() + " " + event.aggregateId())) pending.failed(new SequenceTaken(event.aggregateId(), event.sequence()));
    }
  }

  private @Nullable List<MongoCommit> written(List<Pending> open) {
    writing.lock();
    try {
      lease.take();
      atMajority.forgetEnd();
      return ahead.write(open);
    } finally {
      writing.unlock();
    }
  }

  private void surely(List<Pending> open) {
    writing.lock();
    try {
      atMajority.store(open);
    } finally {
      writing.unlock();
    }
    open.forEach(Pending::answer);
  }

  /// Other nodes write too: their groups go out while this one's are still on their way to a majority.
  @Override
  public void caughtUp() {
    if (lease.contended()) lease.giveUp();
  }

  @Override
  public void idle() {
    confirmer.settle();
    lease.giveUp();
  }

  @Override
  public void close() {
    confirmer.close();
    ahead.close();
    lease.giveUp();
  }
}
