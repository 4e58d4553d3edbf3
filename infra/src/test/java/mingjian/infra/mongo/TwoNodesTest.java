package mingjian.infra.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import mingjian.infra.eventlog.Commits;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.StoredEvent;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/// Several nodes on one log, each with a client of its own.
@Tag("mongod")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Isolated
class TwoNodesTest {
  private final String uri = Mongod.shared().freshUri();
  private final List<MongoStore> stores = new ArrayList<>();
  private final List<EventLog> logs = new ArrayList<>();

  private EventLog node() {
    MongoStore store = MongoStore.open(uri);
    stores.add(store);
    EventLog log = MongoEventLog.open(store);
    logs.add(log);
    return log;
  }

  @AfterEach
  void close() {
    logs.forEach(EventLog::close);
    stores.getFirst().database().drop();
    stores.forEach(MongoStore::close);
  }

  @Test
  void two_nodes_that_start_at_once_make_one_log() throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<EventLog>> opened = IntStream.range(0, 3).mapToObj(i -> threads.submit((Callable<EventLog>) () -> {
        together.await();
        synchronized (this) {
          stores.add(MongoStore.open(uri));
        }
        return MongoEventLog.open(MongoStore.open(uri));
      })).toList();
      together.countDown();
      for (Future<EventLog> log : opened) logs.add(log.get());
    }
    for (int i = 0; i < 3; i++) logs.get(i).append(Commits.stream("case-" + i, 2));
    assertThat(LogVerifier.verify(logs.getFirst(), null, p -> {}).events()).isEqualTo(6);
  }

  @Test
  void three_nodes_write_without_a_gap_and_none_is_starved() throws Exception {
    int nodes = 3;
    // so many turns that one more or less makes no difference
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    List<EventLog> opened = IntStream.range(0, nodes).mapToObj(i -> node()).toList();
    List<AtomicLong> written = opened.stream().map(log -> new AtomicLong()).toList();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int n = 0; n < nodes; n++) {
        int node = n;
        for (int w = 0; w < 8; w++) {
          String name = "case-" + n + "-" + w + "-";
          writers.add(threads.submit(() -> {
            for (int i = 0; System.nanoTime() < until; i++) {
              opened.get(node).append(Commits.stream(name + i, 1 + i % 3));
              written.get(node).incrementAndGet();
            }
          }));
        }
      }
      for (Future<?> writer : writers) writer.get();
    }
    System.out.println("commits of three nodes: " + written);
    LogVerifier.Report report = LogVerifier.verify(opened.getFirst(), null, p -> {});
    assertThat(report.damage()).isEmpty();
    assertThat(report.commits()).isEqualTo(written.stream().mapToLong(AtomicLong::get).sum());
    long most = written.stream().mapToLong(AtomicLong::get).max().orElseThrow();
    long least = written.stream().mapToLong(AtomicLong::get).min().orElseThrow();
    assertThat(most).as("share of each node: %s", written).isLessThanOrEqualTo(2 * least);
  }

  @Test
  void what_another_node_writes_is_heard_without_asking() throws Exception {
    EventLog one = node();
    EventLog two = node();
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      CountDownLatch heard = new CountDownLatch(1);
      long expected = two.head() + 1;
      try (AutoCloseable listening = two.onAppend(head -> {
        if (head >= expected) heard.countDown();
      })) {
        one.append(Commits.stream("case-" + i, 1));
        long answered = System.nanoTime();
        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        delays.add(System.nanoTime() - answered);
      }
      assertThat(two.readAfter(expected - 1, 10)).extracting(StoredEvent::position).containsExactly(expected);
    }
    delays.sort(null);
    assertThat(TimeUnit.NANOSECONDS.toMillis(delays.get(10))).as("median of 20, in ms").isLessThan(100);
  }

  @Test
  void a_node_alone_tells_nobody_and_one_that_comes_is_told_what_there_is() throws Exception {
    EventLog one = node();
    for (int i = 0; i < 60; i++) one.append(Commits.stream("case-" + i, 1));
    assertThat(told()).as("nobody listens").isZero();
    EventLog two = node();
    CountDownLatch heard = new CountDownLatch(1);
    try (AutoCloseable listening = two.onAppend(head -> {
      if (head > 60) heard.countDown();
    })) {
      one.append(Commits.stream("case-60", 1));
      assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (told() < 61 && System.nanoTime() < until) TimeUnit.MILLISECONDS.sleep(5);
    assertThat(told()).isEqualTo(61);
  }

  private long told() {
    Document head = stores.getFirst().database().getCollection("head").find(new Document("_id", "head")).first();
    return head == null ? 0 : head.getLong("position");
  }

  @Test
  void a_node_follows_what_the_others_write_in_order_and_whole() throws Exception {
    EventLog reader = node();
    List<EventLog> writers = List.of(node(), node());
    List<Long> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        EventLog log = writers.get(w % 2);
        String name = "case-" + w + "-";
        writing.add(threads.submit(() -> {
          for (int i = 0; i < 60; i++) log.append(Commits.stream(name + i, 1 + i % 4));
        }));
      }
      long total = 8 * 60 / 4 * (1 + 2 + 3 + 4);
      while (seen.size() < total) {
        for (StoredEvent event : reader.readAfter(seen.size(), 500)) {
          seen.add(event.position());
          assertThat(event.position()).isEqualTo(seen.size());
        }
        for (Future<?> writer : writing) if (writer.isDone()) writer.get();
      }
    }
  }
}
