package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final Connection connection;
  private final SqliteReader reader;
  private final PreparedStatement insertCommit;
  private final PreparedStatement insertEvent;
  private final PreparedStatement deleteCommit;
  private final PreparedStatement deleteEvents;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final LongConsumer appended;
  private final LogHash hash = new LogHash();
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Waiting end = new Waiting(new NewCommit("", new byte[0], Instant.EPOCH, List.of()));
  private final CountDownLatch ended = new CountDownLatch(1);

  // unknown after a failed write: then it is read again
  private @Nullable Tail tail;
  private boolean closed;

  private record Tail(long position, long recordedAtMicros, byte[] hash) {}

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
    connection = connections.writing();
    try {
      reader = new SqliteReader(connection);
      insertCommit = connection.prepareStatement(
          "INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (command_id) DO NOTHING");
      insertEvent = connection.prepareStatement(
          """
          INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (aggregate_id, sequence) DO NOTHING ON CONFLICT (id) DO NOTHING""");
      deleteCommit = connection.prepareStatement("DELETE FROM commits WHERE first = ?");
      deleteEvents = connection.prepareStatement("DELETE FROM events WHERE position >= ?");
      begin = connection.prepareStatement("BEGIN IMMEDIATE");
      commit = connection.prepareStatement("COMMIT");
      tail = readTail();
    } catch (SQLException e) {
      SqliteConnections.close(connection);
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
      Tail before = tail == null ? readTail() : tail;
      Tail after = before;
      begin.execute();
      for (Waiting waiting : group) after = store(waiting, after);
      commit.execute();
      tail = after;
      if (after.position() > before.position()) appended.accept(after.position());
    } catch (SQLException | RuntimeException e) {
      tail = null;
      rollback();
      LogUnavailable failure =
          e instanceof SQLException sql ? connections.failure(sql) : new LogUnavailable("事件日志写入失败，没有写入任何内容。", e);
      for (Waiting waiting : group) {
        waiting.stored = null;
        waiting.failure = failure;
      }
    }
  }

  // The unique indexes are the check: an insert that they refuse changes no row, and then the commit's other rows go again.
  // That spares one look-up per index and event, and a savepoint per commit.
  private Tail store(Waiting waiting, Tail before) throws SQLException {
    NewCommit c = waiting.commit;
    long first = before.position() + 1;
    long recordedAt = Math.max(LogHash.micros(c.now()), before.recordedAtMicros());
    byte[] commitHash = hash.commit(before.hash(), first, recordedAt, c.commandId().getBytes(UTF_8), c.bodyHash(), waiting.hashes);
    if (!insertCommit(first, recordedAt, c, commitHash)) {
      answerRepeated(waiting);
      return before;
    }
    for (int i = 0; i < c.events().size(); i++) {
      if (!insertEvent(first, first + i, c.events().get(i), waiting.salts.get(i), waiting.hashes.get(i))) {
        waiting.failure = conflict(c.events().get(i));
        remove(first);
        return before;
      }
    }
    long last = first + c.events().size() - 1;
    waiting.stored = new StoredCommit(first, last, LogHash.instant(recordedAt), c.commandId(), c.bodyHash(), commitHash);
    return new Tail(last, recordedAt, commitHash);
  }

  private boolean insertCommit(long first, long recordedAt, NewCommit c, byte[] commitHash) throws SQLException {
    insertCommit.setLong(1, first);
    insertCommit.setInt(2, c.events().size());
    insertCommit.setLong(3, recordedAt);
    insertCommit.setString(4, c.commandId());
    insertCommit.setBytes(5, c.bodyHash());
    insertCommit.setBytes(6, commitHash);
    return insertCommit.executeUpdate() == 1;
  }

  private boolean insertEvent(long first, long position, NewEvent e, byte[] salt, byte[] eventHash) throws SQLException {
    insertEvent.setLong(1, position);
    insertEvent.setLong(2, first);
    insertEvent.setString(3, e.id());
    insertEvent.setString(4, e.aggregateType());
    insertEvent.setString(5, e.aggregateId());
    insertEvent.setLong(6, e.sequence());
    insertEvent.setString(7, e.type());
    insertEvent.setString(8, e.revision());
    insertEvent.setString(9, e.payload());
    insertEvent.setString(10, e.metadata());
    insertEvent.setBytes(11, salt);
    insertEvent.setBytes(12, eventHash);
    return insertEvent.executeUpdate() == 1;
  }

  private void answerRepeated(Waiting waiting) throws SQLException {
    StoredCommit earlier = reader.findCommit(waiting.commit.commandId()).orElseThrow();
    if (Arrays.equals(earlier.bodyHash(), waiting.commit.bodyHash())) waiting.stored = earlier;
    else waiting.failure = new CommandIdTaken(waiting.commit.commandId());
  }

  private LogFailure conflict(NewEvent e) throws SQLException {
    boolean taken = reader.readStream(e.aggregateId(), e.sequence()).stream().anyMatch(s -> s.sequence() == e.sequence());
    return taken ? new SequenceTaken(e.aggregateId(), e.sequence()) : new EventIdTaken(e.id());
  }

  private void remove(long first) throws SQLException {
    deleteEvents.setLong(1, first);
    deleteEvents.executeUpdate();
    deleteCommit.setLong(1, first);
    deleteCommit.executeUpdate();
  }

  private void rollback() {
    try (var statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite rolled back by itself; a transaction that is really still open makes the next BEGIN fail
    }
  }

  private Tail readTail() throws SQLException {
    StoredCommit last = reader.lastCommit();
    return last == null
        ? new Tail(0, Long.MIN_VALUE, LogHash.genesis())
        : new Tail(last.last(), LogHash.micros(last.recordedAt()), last.hash());
  }

  /// Writes what still waits, then gives the connection back.
  @Override
  public void close() {
    synchronized (queue) {
      if (closed) return;
      closed = true;
      queue.add(end);
    }
    await(ended);
    reader.close();
  }
}
