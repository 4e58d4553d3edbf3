package mingjian.infra.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.views.MongoViewStore;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.Views;
import mingjian.query.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A node that stands still in the middle of writing, as a machine that is suspended or moved, and wakes while another has gone on.
/// It sleeps for 20 seconds; `-Dmingjian.asleep=60` lets it sleep beyond the time that MongoDB leaves to a transaction.
@Tag("mongod")
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class SleepingNodeIT {
  private static final int ASLEEP_SECONDS = Integer.getInteger("mingjian.asleep", 20);

  @TempDir Path folder;

  @Test
  void a_node_that_sleeps_and_wakes_loses_skips_and_doubles_nothing() throws Exception {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("-Dmingjian.seed=" + seed);
    String uri = Mongod.shared().freshUri();
    try (NodeProcess sleeper = NodeProcess.start(uri, folder.resolve("one"), "one", seed);
        NodeProcess other = NodeProcess.start(uri, folder.resolve("two"), "two", seed + 100)) {
      sleeper.awaitCommits(50);
      other.awaitCommits(50);
      sleeper.signal("STOP");
      int before = other.commits();
      TimeUnit.SECONDS.sleep(ASLEEP_SECONDS);
      int meanwhile = other.commits() - before;
      sleeper.signal("CONT");
      assertThat(meanwhile).as("the other goes on").isGreaterThan(ASLEEP_SECONDS);
      int asleep = sleeper.commits();
      sleeper.awaitCommits(asleep + 50);
      other.awaitCommits(before + meanwhile + 50);
      for (NodeProcess node : List.of(sleeper, other)) node.say("stop");
      for (NodeProcess node : List.of(sleeper, other)) node.await("stopped");
      long head = head(uri);
      for (NodeProcess node : List.of(sleeper, other)) node.say("end " + head);
      for (NodeProcess node : List.of(sleeper, other)) {
        assertThat(node.await("followed ")).as("every event was delivered once, in order, up to the end").isEqualTo("followed " + head);
        assertThat(node.await("views ")).as("every view of this node has come to the end").isEqualTo("views " + Views.all().size());
        assertThat(node.exit()).isZero();
      }
      System.out.printf("asleep for %d s: %d events, %d commits of the other meanwhile, %d and %d acknowledged%n",
          ASLEEP_SECONDS, head, meanwhile, sleeper.commits(), other.commits());
      List<String> acknowledged = new ArrayList<>(sleeper.acknowledged());
      acknowledged.addAll(other.acknowledged());
      checkLog(uri, acknowledged);
      checkViews(uri);
    }
  }

  private static long head(String uri) {
    try (EventLog log = MongoEventLog.openReadOnly(uri)) {
      return log.head();
    }
  }

  /// Gapless and chained; each answer stands; each stream in its order; nothing twice.
  private static void checkLog(String uri, List<String> acknowledged) {
    try (EventLog log = MongoEventLog.openReadOnly(uri)) {
      assertThat(LogVerifier.verify(log, null, position -> {}).damage()).isEmpty();
      for (String line : acknowledged) {
        String[] words = line.split(" ");
        StoredCommit there = log.findCommit(words[1]).orElseThrow(() -> new AssertionError("lost: " + line));
        assertThat(there.first() + " " + there.last()).isEqualTo(words[2] + " " + words[3]);
      }
      Set<String> ids = new HashSet<>();
      Map<String, Long> sequences = new HashMap<>();
      for (StoredEvent event : log.readAfter(0, Integer.MAX_VALUE)) {
        assertThat(event.position()).isEqualTo(ids.size() + 1L);
        assertThat(ids.add(event.id())).as("%s stands twice", event).isTrue();
        assertThat(event.sequence()).isEqualTo(sequences.merge(event.aggregateId(), 0L, (last, zero) -> last + 1));
      }
    }
  }

  private static void checkViews(String uri) {
    try (MongoStore server = MongoStore.open(uri); EventLog log = MongoEventLog.openReadOnly(server); MongoViewStore views = MongoViewStore.open(server)) {
      Rebuild rebuild = new Rebuild(views, log, EventCatalogue.ALL);
      rebuild.catchUp(Views.all(), position -> {});
      Map<String, List<String>> grown = new HashMap<>();
      for (View<?> view : Views.all()) grown.put(view.name(), views.dump(view));
      assertThat(rebuild.run(Views.all(), position -> {})).isEmpty();
      for (View<?> view : Views.all()) {
        Set<String> expected = new HashSet<>(views.dump(view));
        Set<String> there = new HashSet<>(grown.get(view.name()));
        assertThat(there.stream().filter(row -> !expected.contains(row)).limit(3)).as("rows of %s that a rebuild doesn't make", view.name()).isEmpty();
        assertThat(expected.stream().filter(row -> !there.contains(row)).limit(3)).as("rows that %s lacks", view.name()).isEmpty();
      }
    }
  }
}
