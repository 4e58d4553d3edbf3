package mingjian.infra.eventlog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The log in one SQLite file, `log.db` of a data folder: write-ahead log, a sync before each answer, one writer.
/// Any number of readers, of other processes too, read beside it and never wait.
public final class SqliteEventLog implements EventLog {
  private final SqliteConnections connections;
  private final SqliteReaders readers;
  private final @Nullable FolderLock lock;
  private final @Nullable GroupWriter<?> writer;
  private final HeadListeners listeners = new HeadListeners();
  private volatile long head;

  /// Opens for writing; makes folder and log where there are none.
  ///
  /// @throws LogUnavailable when another process writes there, or the folder can't be written
  public static SqliteEventLog open(Path dataDir) {
    return openWithPages(dataDir, Integer.MAX_VALUE);
  }

  /// As [#open], in a file that may not grow beyond so many pages: how a test fills a disk.
  static SqliteEventLog openWithPages(Path dataDir, int pagesMax) {
    FolderLock lock = FolderLock.take(dataDir);
    try {
      return new SqliteEventLog(SqliteConnections.to(dataDir, false).withPages(pagesMax), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Opens for reading only, beside a writer or without one. Sees what is appended later; `onAppend` stays silent.
  ///
  /// @throws LogUnavailable when there is no log
  public static SqliteEventLog openReadOnly(Path dataDir) {
    return new SqliteEventLog(SqliteConnections.to(dataDir, true), null);
  }

  private SqliteEventLog(SqliteConnections connections, @Nullable FolderLock lock) {
    this.connections = connections;
    this.lock = lock;
    readers = new SqliteReaders(connections);
    writer = lock == null ? null : new GroupWriter<>(new SqliteGroups(connections, this::appended));
    head = storedHead();
  }

  private void appended(long newHead) {
    head = newHead;
    listeners.tell(newHead);
  }

  @Override
  public StoredCommit append(NewCommit commit) {
    if (commit.events().isEmpty()) throw new IllegalArgumentException("a commit has at least one event");
    if (writer == null) throw new LogUnavailable("事件日志以只读方式打开，不能写入。");
    return writer.append(commit);
  }

  @Override
  public long head() {
    return writer == null ? storedHead() : head;
  }

  private long storedHead() {
    StoredCommit last = readers.ask(r -> Optional.ofNullable(r.lastCommit())).orElse(null);
    return last == null ? 0 : last.last();
  }

  @Override
  public Optional<StoredCommit> findCommit(String commandId) {
    return readers.ask(r -> r.findCommit(commandId));
  }

  @Override
  public List<StoredEvent> readAfter(long position, int limit) {
    return readers.ask(r -> r.readAfter(position, limit));
  }

  @Override
  public List<StoredEvent> readStream(String aggregateId, long sequence) {
    return readers.ask(r -> r.readStream(aggregateId, sequence));
  }

  @Override
  public long lastSequence(String aggregateId) {
    return readers.ask(r -> r.lastSequence(aggregateId));
  }

  @Override
  public List<StoredEvent> readAt(List<Long> positions) {
    return readers.ask(r -> r.readAt(positions));
  }

  @Override
  public long positionAt(Instant instant) {
    return readers.ask(r -> r.positionAt(instant));
  }

  @Override
  public long commitEnd(long position) {
    return readers.ask(r -> r.commitEnd(position));
  }

  @Override
  public LogRows rows() {
    return new SqliteLogRows(connections, Long.MIN_VALUE);
  }

  @Override
  public LogRows rowsFrom(long first) {
    return new SqliteLogRows(connections, first);
  }

  @Override
  public Optional<StoredEvent> findEvent(String id) {
    return readers.ask(r -> r.findEvent(id));
  }

  @Override
  public AutoCloseable onAppend(Consumer<Long> listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    // the writer's connection last: whoever closes last brings the write-ahead log home into log.db, and a reader can't
    readers.close();
    if (writer != null) writer.close();
    if (lock != null) lock.close();
  }
}
