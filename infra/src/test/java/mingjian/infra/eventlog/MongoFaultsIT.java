package mingjian.infra.eventlog;

import static mingjian.infra.eventlog.Commits.NOON;
import static mingjian.infra.eventlog.Commits.at;
import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import mingjian.infra.mongo.FreshDatabase;
import mingjian.infra.mongo.LossyProxy;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What happens to servers and networks.
@Tag("mongod")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class MongoFaultsIT {
  /// So many that groups are large.
  private static final int WRITERS = 40;

  /// Appends from several threads until told to stop, and keeps every answer; a failure is tried again with the same command id.
  private static final class Load {
    final ConcurrentLinkedQueue<StoredCommit> acknowledged = new ConcurrentLinkedQueue<>();
    final AtomicLong refused = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> writers = new ArrayList<>();

    Load(EventLog log, String name) {
      for (int w = 0; w < WRITERS; w++) {
        String stream = name + "-" + w + "-";
        writers.add(threads.submit(() -> {
          for (int i = 0; running.get(); i++) {
            NewCommit commit = stream(stream + i, 1 + i % 4);
            StoredCommit stored = null;
            while (stored == null) {
              try {
                stored = log.append(commit);
              } catch (LogUnavailable e) {
                refused.incrementAndGet();
              }
            }
            acknowledged.add(stored);
          }
        }));
      }
    }

    void stop() throws Exception {
      running.set(false);
      for (Future<?> writer : writers) writer.get();
      threads.close();
    }
  }

  private static void check(EventLog log, Iterable<StoredCommit> acknowledged) {
    LogVerifier.Report report = LogVerifier.verify(log, null, p -> {});
    assertThat(report.damage()).isEmpty();
    Set<String> ids = new HashSet<>();
    for (StoredEvent event : log.readAfter(0, Integer.MAX_VALUE)) assertThat(ids.add(event.id())).as("%s stands twice", event).isTrue();
    for (StoredCommit commit : acknowledged) {
      assertThat(log.findCommit(commit.commandId())).hasValueSatisfying(
          there -> assertThat(there).usingRecursiveComparison().isEqualTo(commit));
    }
  }

  @Test
  void every_answer_survives_the_death_of_the_primary() throws Exception {
    try (Mongod set = Mongod.start(3); MongoStore store = MongoStore.open(set.freshUri()); EventLog log = MongoEventLog.open(store)) {
      Load load = new Load(log, "case");
      for (int round = 0; round < 2; round++) {
        TimeUnit.SECONDS.sleep(2);
        Mongod.Node primary = Objects.requireNonNull(set.primary());
        long before = load.acknowledged.size();
        primary.kill();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (load.acknowledged.size() < before + 50 && System.nanoTime() < deadline) TimeUnit.MILLISECONDS.sleep(50);
        assertThat(load.acknowledged.size()).as("the log goes on with another primary").isGreaterThanOrEqualTo((int) before + 50);
        primary.start();
        TimeUnit.SECONDS.sleep(3);
      }
      load.stop();
      System.out.println("two primaries killed: " + load.acknowledged.size() + " commits acknowledged, " + load.refused + " refusals tried again");
      check(log, load.acknowledged);
    }
  }

  @Test
  void a_primary_that_stands_still_for_a_while_loses_and_doubles_nothing() throws Exception {
    try (Mongod set = Mongod.start(3); MongoStore store = MongoStore.open(set.freshUri()); EventLog log = MongoEventLog.open(store)) {
      Load load = new Load(log, "case");
      TimeUnit.SECONDS.sleep(2);
      Mongod.Node primary = Objects.requireNonNull(set.primary());
      primary.signal("STOP");
      TimeUnit.SECONDS.sleep(8);
      primary.signal("CONT");
      long before = load.acknowledged.size();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
      while (load.acknowledged.size() < before + 50 && System.nanoTime() < deadline) TimeUnit.MILLISECONDS.sleep(50);
      load.stop();
      System.out.println("a primary paused: " + load.acknowledged.size() + " commits acknowledged, " + load.refused + " refusals tried again");
      assertThat(load.acknowledged.size()).isGreaterThanOrEqualTo((int) before + 50);
      check(log, load.acknowledged);
    }
  }

  @Test
  void an_answer_lost_on_its_way_is_found_again() throws Exception {
    String uri = Mongod.shared().freshUri();
    try (LossyProxy proxy = LossyProxy.before(Mongod.shared().nodes().getFirst().port());
        MongoStore store = MongoStore.open(proxy.uri(uri)); EventLog log = MongoEventLog.open(store)) {
      log.append(stream("case-0", 1));
      for (int i = 1; i <= 20; i++) {
        proxy.loseAnswerTo("insert");
        StoredCommit stored = log.append(stream("case-" + i, 2));
        assertThat(log.readStream("case-" + i, 0)).hasSize(2);
        assertThat(stored.last()).isEqualTo(1 + 2L * i);
      }
      assertThat(proxy.lost()).as("answers lost").isGreaterThanOrEqualTo(20);
      check(log, List.of());
      store.database().drop();
    }
  }

  @Test
  void whatever_answer_is_lost_while_many_write_each_commit_stands_once() throws Exception {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("lost answers: -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    String uri = Mongod.shared().freshUri();
    try (LossyProxy proxy = LossyProxy.before(Mongod.shared().nodes().getFirst().port());
        MongoStore store = MongoStore.open(proxy.uri(uri)); EventLog log = MongoEventLog.open(store)) {
      Load load = new Load(log, "case");
      for (int lost = 1; lost <= 40; lost++) {
        proxy.loseAnswerTo(List.of("insert", "find", "findAndModify", "getMore").get(random.nextInt(4)));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (proxy.lost() < lost && System.nanoTime() < deadline) read(log);
      }
      load.stop();
      System.out.println("lost answers: " + proxy.lost() + ", commits acknowledged: " + load.acknowledged.size());
      assertThat(proxy.lost()).isGreaterThanOrEqualTo(40);
      check(log, load.acknowledged);
      store.database().drop();
    }
  }

  private static void read(EventLog log) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(2);
    try {
      log.readStream("case-0-0", 0);
    } catch (LogUnavailable answerLost) {
      // a question is simply asked again
    }
  }

  @Test
  void clocks_that_are_ten_seconds_apart_change_neither_order_nor_delivery() {
    try (FreshDatabase database = new FreshDatabase(); EventLog fast = MongoEventLog.open(database.store()); EventLog slow = MongoEventLog.open(database.store())) {
      List<StoredCommit> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        all.add(fast.append(at(NOON.plusSeconds(10 + i), stream("fast-" + i, 1))));
        all.add(slow.append(at(NOON.minusSeconds(10).plusSeconds(i), stream("slow-" + i, 1))));
      }
      for (int i = 1; i < all.size(); i++) {
        assertThat(all.get(i).first()).isEqualTo(all.get(i - 1).last() + 1);
        assertThat(all.get(i).recordedAt()).isAfterOrEqualTo(all.get(i - 1).recordedAt());
      }
      check(slow, all);
    }
  }

  @Test
  void without_a_server_a_command_is_refused_in_words_and_taken_when_it_is_back() throws Exception {
    try (Mongod set = Mongod.start(1); MongoStore store = MongoStore.open(set.freshUri()); EventLog log = MongoEventLog.open(store)) {
      StoredCommit first = log.append(stream("case-1", 1));
      set.nodes().getFirst().kill();
      NewCommit commit = stream("case-2", 1);
      assertThatThrownBy(() -> log.append(commit)).isInstanceOf(LogUnavailable.class).hasMessageContaining("MongoDB");
      set.nodes().getFirst().start();
      StoredCommit second = null;
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (second == null && System.nanoTime() < deadline) {
        try {
          second = log.append(commit);
        } catch (LogUnavailable e) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
      }
      assertThat(second).isNotNull();
      assertThat(second.first()).isEqualTo(first.last() + 1);
      check(log, List.of(first, second));
    }
  }
}
