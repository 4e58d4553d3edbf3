package mingjian.infra.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The one thread that writes. It takes all commits that wait, has them stored together, and each is answered when it is stored:
/// sixty-four writers share one sync.
final class GroupWriter<P extends Pending> implements AutoCloseable {
  private static final int GROUP_COMMITS_MAX = 256;
  private static final long IDLE_MILLIS = 10;
  /// Whoever was answered comes back within moments, the first of them alone. A sixth of what the last group took is worth waiting for the rest:
  /// sixty-four writers in one group cost half of what they cost in two. Who writes alone never waits.
  private static final long GATHER_SHARE = 6;
  private static final long GATHER_NANOS_MAX = 5_000_000;
  private static final long LOOK_NANOS = 20_000;

  /// The store's side: one thread calls it.
  interface Store<P extends Pending> extends AutoCloseable {
    /// What a commit is on its way. Called in the thread of whoever waits for it.
    P pending(NewCommit commit);

    /// Something waits. Whatever comes until this returns goes into the same group.
    default void ready() {}

    /// Stores as many of the group as can be, in order, tells each [Pending] its outcome and answers it, at once or soon. Throws nothing.
    void store(List<P> group);

    /// Nothing has waited for a little while.
    default void idle() {}

    /// Comes back when everybody is answered.
    @Override
    void close();
  }

  private final Store<P> store;
  private final BlockingQueue<P> queue = new LinkedBlockingQueue<>();
  private final P end;
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean closed;
  /// How many wrote together, forgotten bit by bit.
  private int lately;
  private long tookNanos;

  GroupWriter(Store<P> store) {
    this.store = store;
    end = store.pending(new NewCommit("", new byte[0], Instant.EPOCH, List.of()));
    Thread.ofPlatform().name("event-log-writer").daemon().start(() -> {
      try {
        run();
      } finally {
        ended.countDown();
      }
    });
  }

  StoredCommit append(NewCommit commit) {
    P pending = store.pending(commit);
    synchronized (queue) {
      if (closed) throw new LogUnavailable("事件日志已关闭。");
      queue.add(pending);
    }
    return pending.await();
  }

  private void run() {
    List<P> group = new ArrayList<>();
    boolean last = false;
    while (!last) {
      group.clear();
      group.add(next());
      if (group.getFirst() != end) {
        store.ready();
        gather();
      }
      queue.drainTo(group, GROUP_COMMITS_MAX - 1);
      last = group.remove(end);
      if (!group.isEmpty()) store(List.copyOf(group));
    }
    store.close();
  }

  private void gather() {
    long until = System.nanoTime() + Math.min(tookNanos / GATHER_SHARE, GATHER_NANOS_MAX);
    while (queue.size() + 1 < lately && System.nanoTime() < until) LockSupport.parkNanos(LOOK_NANOS);
  }

  private void store(List<P> group) {
    long begun = System.nanoTime();
    store.store(group);
    tookNanos = System.nanoTime() - begun;
    lately = Math.max(group.size(), lately - 1 - lately / 8);
  }

  private P next() {
    while (true) {
      try {
        P soon = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (soon != null) return soon;
        store.idle();
        return queue.take();
      } catch (InterruptedException e) {
        // nobody has reason to interrupt this thread; it ends through close()
      }
    }
  }

  /// Writes what still waits, then gives the store back.
  @Override
  public void close() {
    synchronized (queue) {
      if (!closed) queue.add(end);
      closed = true;
    }
    boolean interrupted = false;
    while (true) {
      try {
        ended.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}
