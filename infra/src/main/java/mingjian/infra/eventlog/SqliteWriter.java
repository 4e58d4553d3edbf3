package mingjian.infra.eventlog;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. It takes all commits that wait, stores them in one transaction, and answers after the disk has
/// answered: sixty-four writers share one sync.
final class SqliteWriter implements AutoCloseable {
  private static final int GROUP_COMMITS_MAX = 256;
  private static final ThreadLocal<LogHash> HASHES = ThreadLocal.withInitial(LogHash::new);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SqliteConnections connections;
  private final LongConsumer appended;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Waiting end = new Waiting(new NewCommit("", new byte[0], Instant.EPOCH, List.of()));
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean closed;

  // none after an error: the next group opens one, and so meets the disk as it is then
  private @Nullable SqliteAppender appender;

  /// A commit under way. What needs no position is worked out in its own thread, so that the writer has less to do.
  private static final class Waiting {
    final NewCommit commit;
    final List<byte[]> salts = new ArrayList<>();
    final List<byte[]> hashes = new ArrayList<>();
    final CountDownLatch done = new CountDownLatch(1);
    @Nullable StoredCommit stored;
    @Nullable LogFailure failure;

    Waiting(NewCommit commit) {
      this.commit = commit;
      for (NewEvent event : commit.events()) {
        byte[] salt = new byte[LogHash.SALT_BYTES];
        RANDOM.nextBytes(salt);
        salts.add(salt);
        hashes.add(HASHES.get().event(salt, event));
      }
    }
  }

  /// @param appended is told the new head, after it can be read and before any writer is answered; must not throw
  SqliteWriter(SqliteConnections connections, LongConsumer appended) {
    this.connections = connections;
    this.appended = appended;
    try {
      appender = new SqliteAppender(connections);
    } catch (SQLException e) {
      throw connections.failure(e);
    }
    Thread.ofPlatform().name("event-log-writer").daemon().start(() -> {
      try {
        run();
      } finally {
        ended.countDown();
      }
    });
  }

  StoredCommit append(NewCommit commit) {
    Waiting waiting = new Waiting(commit);
    synchronized (queue) {
      if (closed) throw new LogUnavailable("事件日志已关闭。");
      queue.add(waiting);
    }
    await(waiting.done);
    if (waiting.failure != null) throw waiting.failure;
    if (waiting.stored == null) throw new IllegalStateException("answered with neither commit nor failure");
    return waiting.stored;
  }

  // Whoever waits must learn the outcome: an interrupt is kept for later.
  private static void await(CountDownLatch done) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void run() {
    List<Waiting> group = new ArrayList<>();
    boolean last = false;
    while (!last) {
      group.clear();
      group.add(next());
      queue.drainTo(group, GROUP_COMMITS_MAX - 1);
      last = group.remove(end);
      if (!group.isEmpty()) write(group);
      for (Waiting waiting : group) waiting.done.countDown();
    }
    if (appender != null) appender.close();
  }

  private Waiting next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        // nobody has reason to interrupt this thread; it ends through close()
      }
    }
  }

  private void write(List<Waiting> group) {
    try {
      if (appender == null) appender = new SqliteAppender(connections);
      long before = appender.head();
      appender.begin();
      for (Waiting waiting : group) add(waiting, appender);
      appender.commit();
      if (appender.head() > before) appended.accept(appender.head());
    } catch (SQLException e) {
      fail(group, connections.failure(e));
    } catch (RuntimeException e) {
      fail(group, e instanceof LogUnavailable u ? u : new LogUnavailable("事件日志写入失败，没有写入任何内容。", e));
    }
  }

  private static void add(Waiting waiting, SqliteAppender to) throws SQLException {
    try {
      waiting.stored = to.add(waiting.commit, waiting.salts, waiting.hashes);
    } catch (LogFailure conflict) {
      waiting.failure = conflict;
    }
  }

  private void fail(List<Waiting> group, LogUnavailable failure) {
    if (appender != null) appender.close();
    appender = null;
    for (Waiting waiting : group) {
      waiting.stored = null;
      waiting.failure = failure;
    }
  }

  /// Writes what still waits, then gives the connection back.
  @Override
  public void close() {
    synchronized (queue) {
      if (!closed) queue.add(end);
      closed = true;
    }
    await(ended);
  }
}
