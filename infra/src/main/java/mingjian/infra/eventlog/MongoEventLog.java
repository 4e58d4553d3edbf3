package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The log on a MongoDB replica set, for several nodes at once. One document is one commit; its `_id` is the position of its first event and
/// the next one's is known from it, so of two nodes that write the same place one is refused, whatever clocks and leases say.
public final class MongoEventLog implements EventLog {
  /// For so long a node that has just become primary may show a little less than a majority has.
  private static final long BEHIND_MILLIS_MAX = 5_000;
  private static final long LOOK_MILLIS = 5;

  private final MongoStore store;
  private final MongoCollection<MongoCommit> commits;
  private final MongoReader reader;
  private final @Nullable GroupWriter<?> writer;
  private final @Nullable MongoHead telling;
  private final @Nullable MongoTail tail;
  private final HeadListeners listeners = new HeadListeners();
  private final boolean owned;
  private volatile long head;

  /// Opens for reading and writing; makes collections and indexes where there are none. The store stays the caller's.
  ///
  /// @throws LogUnavailable when the server can't be used, or a newer version has written there
  public static MongoEventLog open(MongoStore store) {
    return new MongoEventLog(store, true, false);
  }

  /// As [#open(MongoStore)], on a store of its own.
  ///
  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoEventLog open(String uri) {
    return onOwn(uri, true);
  }

  /// As [#openReadOnly(MongoStore)], on a store of its own.
  ///
  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoEventLog openReadOnly(String uri) {
    return onOwn(uri, false);
  }

  private static MongoEventLog onOwn(String uri, boolean writing) {
    MongoStore store = MongoStore.open(uri);
    try {
      return new MongoEventLog(store, writing, true);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// Opens for reading only; `onAppend` stays silent.
  ///
  /// @throws LogUnavailable when there is no log
  public static MongoEventLog openReadOnly(MongoStore store) {
    return new MongoEventLog(store, false, false);
  }

  private MongoEventLog(MongoStore store, boolean writing, boolean owned) {
    this.store = store;
    this.owned = owned;
    this.commits = MongoSchema.commits(store.database());
    this.reader = new MongoReader(commits);
    asked(() -> {
      if (writing) MongoSchema.prepare(store.database());
      else MongoSchema.checkVersion(store.database());
      head = storedHead();
      return head;
    });
    writer = writing ? new GroupWriter<>(new MongoGroups(store.database(), commits, this::written)) : null;
    telling = writing ? new MongoHead(store.database()) : null;
    tail = writing ? new MongoTail(store.database(), this::storedHead, this::appended, this::others) : null;
  }

  private void written(long newHead) {
    appended(newHead);
    if (telling != null) telling.tell(newHead);
  }

  private void others(long millis) {
    if (telling == null) return;
    telling.tell(head);
    telling.others(millis);
  }

  /// Heard from the own writer and from the server, in either order: each head is told once.
  private synchronized void appended(long newHead) {
    if (newHead <= head) return;
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
    return writer == null ? asked(this::storedHead) : head;
  }

  private long storedHead() {
    MongoCommit last = reader.lastCommit();
    return last == null ? 0 : last.last();
  }

  @Override
  public Optional<StoredCommit> findCommit(String commandId) {
    return asked(() -> reader.findCommit(commandId).map(MongoCommit::stored));
  }

  @Override
  public List<StoredEvent> readAfter(long position, int limit) {
    if (writer != null && position >= head) return List.of();
    return asked(() -> reader.readAfter(position, limit));
  }

  @Override
  public List<StoredEvent> readStream(String aggregateId, long sequence) {
    return asked(() -> reader.readStream(aggregateId, sequence));
  }

  @Override
  public long lastSequence(String aggregateId) {
    return asked(() -> reader.lastSequence(aggregateId));
  }

  @Override
  public List<StoredEvent> readAt(List<Long> positions) {
    return asked(() -> known(() -> reader.readAt(positions), positions.stream().mapToLong(Long::longValue).max().orElse(0)));
  }

  @Override
  public long positionAt(Instant instant) {
    return asked(() -> reader.positionAt(instant));
  }

  @Override
  public long commitEnd(long position) {
    return asked(() -> known(() -> reader.commitEnd(position), position));
  }

  /// A position up to the head is there; a primary that was just elected may need a moment to be sure of it.
  private <T> T known(Supplier<T> question, long position) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BEHIND_MILLIS_MAX);
    while (true) {
      try {
        return question.get();
      } catch (IllegalArgumentException e) {
        if (position < 1 || position > head || System.nanoTime() > deadline) throw e;
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    } catch (BsonSerializationException | BsonInvalidOperationException otherForm) {
      throw new LogUnavailable("事件日志中有一个提交的文档被改动：字段、类型或次序与格式不符，无法读取。请运行 verify 核验。", otherForm);
    }
  }

  @Override
  public LogRows rows() {
    return asked(() -> new MongoLogRows(store.database(), commits, new Document()));
  }

  @Override
  public LogRows rowsFrom(long first) {
    return asked(() -> new MongoLogRows(store.database(), commits, new Document(MongoCommitCodec.FIRST, new Document("$gte", first))));
  }

  @Override
  public Optional<StoredEvent> findEvent(String id) {
    return asked(() -> reader.findEvent(id));
  }

  @Override
  public AutoCloseable onAppend(Consumer<Long> listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    if (tail != null) tail.close();
    if (writer != null) writer.close();
    if (telling != null) telling.close();
    if (owned) store.close();
  }
}
