package mingjian.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process appends under load and reports each answer it got; it is killed at a random instant. Then every answer must
/// be true. `-Dmingjian.crash.rounds=200` kills more often, `-Dmingjian.seed=…` repeats a run.
class SqliteEventLogCrashIT {
  private static final int ROUNDS = Integer.getInteger("mingjian.crash.rounds", 20);
  private static final int KILL_AFTER_MILLIS_MAX = 400;

  @TempDir Path folder;
  private final Set<String> eventIds = new HashSet<>();
  private long checked;

  /// What the writer said it was told: `acknowledged COMMAND FIRST LAST AGGREGATE`.
  private record Acknowledged(String command, long first, long last, String aggregate) {}

  @Test
  void what_was_acknowledged_survives_a_kill_at_any_instant() throws Exception {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("crash rounds: " + ROUNDS + ", -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    List<Acknowledged> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Acknowledged> acknowledged = killedWriter(round, random);
      check(acknowledged, "round " + round + " of seed " + seed);
      all.addAll(acknowledged);
    }
    assertThat(all).hasSizeGreaterThan(ROUNDS);
    checked = 0;
    eventIds.clear();
    check(all, "after all rounds of seed " + seed);
  }

  /// The folder or the server that the process writes to.
  String where() {
    return folder.toString();
  }

  static EventLog open(String where) {
    return where.startsWith("mongodb:") ? MongoEventLog.open(where) : SqliteEventLog.open(Path.of(where));
  }

  private List<Acknowledged> killedWriter(int round, Random random) throws IOException, InterruptedException {
    Process writer = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Xmx256m",
            "-cp", System.getProperty("java.class.path"), LoadedWriter.class.getName(), where(), String.valueOf(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    List<Acknowledged> acknowledged = new ArrayList<>();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      // the clock of the kill starts at the first answer, so that the load is on
      add(acknowledged, said.readLine());
      int after = random.nextInt(KILL_AFTER_MILLIS_MAX);
      Thread killer = Thread.ofVirtual().start(() -> kill(writer, after));
      for (String line = said.readLine(); line != null; line = said.readLine()) add(acknowledged, line);
      killer.join();
    }
    assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(writer.exitValue()).as("ended by SIGKILL, not by itself").isEqualTo(128 + 9);
    return acknowledged;
  }

  private static void kill(Process writer, int afterMillis) {
    try {
      Thread.sleep(afterMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // by its handle: destroying the Process would also close the pipe with what it still had said
    writer.toHandle().destroyForcibly();
  }

  private static void add(List<Acknowledged> acknowledged, String line) {
    String[] words = line == null ? new String[0] : line.split(" ");
    // the last line of a killed process may be cut
    if (words.length == 6 && words[5].equals("end"))
      acknowledged.add(new Acknowledged(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), words[4]));
  }

  private void check(List<Acknowledged> acknowledged, String when) {
    try (EventLog log = open(where())) {
      assertThat(LogVerifier.verify(log, null, p -> {}).damage()).as(when).isEmpty();
      for (Acknowledged a : acknowledged) {
        StoredCommit stored = log.findCommit(a.command()).orElseThrow(() -> new AssertionError(when + ": lost " + a));
        assertThat(List.of(stored.first(), stored.last())).as(when).containsExactly(a.first(), a.last());
        assertThat(log.readStream(a.aggregate(), 0)).as(when).hasSize(LoadedWriter.eventsOf(a.aggregate()));
      }
      while (checked < log.head()) checkNextCommit(log, when);
    }
  }

  // Whole or not at all, answered or not: each stream of the load is one commit.
  private void checkNextCommit(EventLog log, String when) {
    long end = log.commitEnd(checked + 1);
    List<StoredEvent> events = log.readAfter(checked, Math.toIntExact(end - checked));
    String aggregate = events.getFirst().aggregateId();
    assertThat(events).as(when).hasSize(LoadedWriter.eventsOf(aggregate)).isEqualTo(log.readStream(aggregate, 0));
    for (StoredEvent e : events) {
      assertThat(e.position()).as(when).isEqualTo(++checked);
      assertThat(eventIds.add(e.id())).as("%s: %s stands twice", when, e).isTrue();
    }
  }

  /// The process that is killed.
  static final class LoadedWriter {
    private static final int WRITERS = 16;

    /// Each stream is one commit, of so many events.
    static int eventsOf(String aggregateId) {
      return 1 + Math.floorMod(aggregateId.hashCode(), 5);
    }

    public static void main(String[] args) throws InterruptedException {
      EventLog log = SqliteEventLogCrashIT.open(args[0]);
      List<Thread> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        String name = "case-" + args[1] + "-" + w + "-";
        writers.add(Thread.ofPlatform().start(() -> {
          for (int i = 0; ; i++) {
            String aggregate = name + i;
            StoredCommit stored = log.append(Commits.stream(aggregate, eventsOf(aggregate)));
            System.out.println("acknowledged " + stored.commandId() + " " + stored.first() + " " + stored.last() + " " + aggregate + " end");
          }
        }));
      }
      for (Thread writer : writers) writer.join();
    }
  }
}
