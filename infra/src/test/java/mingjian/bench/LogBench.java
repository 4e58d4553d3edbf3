package mingjian.bench;

import static mingjian.bench.Measure.median;
import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import mingjian.infra.eventlog.Commits;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.RawSqlite;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredEvent;

/// The log alone, each figure beside what SQLite itself gives on the same disk in the same run.
final class LogBench {
  private static final int REPEATS = 3;
  private static final int STREAM_EVENTS = 100;
  private static final String PAYLOAD =
      """
      {"caseId":"case-%s","subject":"person-01890a5d","measure":"留置","approval":{"by":"主要负责人","document":"某纪审〔2026〕12号","on":"2026-03-02"},\
      "place":"某市留置场所","from":"2026-03-02","to":"2026-06-01","article":"监察法第二十二条","occurredOn":"2026-03-02"}""";
  private static final String METADATA =
      "{\"actor\":\"chengban01\",\"role\":\"HANDLER\",\"commandId\":\"0b1a6f2e-6f0e-4d7c-9d53-2f8f0f2a9a11\",\"facts\":\"1024\"}";

  private final Report report;

  LogBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("The log");
    for (int writers : new int[] {1, 8, 64}) append(writers);
    Folders.use(small -> Folders.use(large -> {
      fill(small, 10_000);
      fill(large, 1_000_000);
      replay(large);
      load(small, large);
    }));
  }

  static NewEvent event(String aggregateId, long sequence) {
    return new NewEvent(
        UUID.randomUUID().toString(), "case", aggregateId, sequence, "casefile/measure-taken", "1", PAYLOAD.formatted(aggregateId), METADATA);
  }

  private static NewCommit commit(NewEvent... events) {
    return Commits.commit(UUID.randomUUID().toString(), events);
  }

  private void append(int writers) throws Exception {
    // so many that a run lasts some seconds, whatever one sync costs here
    int commits = writers == 1 ? 3_000 : writers == 8 ? 15_000 : 60_000;
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    for (int repeat = 0; repeat <= REPEATS; repeat++) {
      double ourRate = Folders.with(folder -> appendRate(folder, writers, commits));
      double rawRate = Folders.with(folder -> rawRate(folder, writers, commits));
      if (repeat == 0) continue; // warming up
      ours.add(ourRate);
      raw.add(rawRate);
    }
    report.against("append, " + writers + " writers", "events/s", median(ours), median(raw), writers == 64 ? 0.5 : 0);
  }

  private static double appendRate(Path folder, int writers, int commits) throws Exception {
    try (EventLog log = SqliteEventLog.open(folder)) {
      AtomicLong next = new AtomicLong();
      double seconds = seconds(() -> Measure.threads(writers, () -> {
        for (long i = next.getAndIncrement(); i < commits; i = next.getAndIncrement()) log.append(commit(event("case-" + i, 0)));
      }));
      return commits / seconds;
    }
  }

  private static double rawRate(Path folder, int groupCommits, int commits) throws Exception {
    try (RawSqlite raw = new RawSqlite(folder)) {
      double seconds = seconds(() -> {
        for (int i = 0; i < commits; i += groupCommits) {
          List<NewCommit> group = new ArrayList<>(groupCommits);
          for (int k = 0; k < groupCommits; k++) group.add(commit(event("case-" + (i + k), 0)));
          raw.write(group);
        }
      });
      return commits / seconds;
    }
  }

  // Streams grow side by side as they do in life: the events of one lie far apart.
  private static void fill(Path folder, int events) throws Exception {
    int streams = events / STREAM_EVENTS;
    int together = 10;
    try (EventLog log = SqliteEventLog.open(folder)) {
      for (int sequence = 0; sequence < STREAM_EVENTS; sequence++) {
        int at = sequence;
        AtomicLong next = new AtomicLong();
        Measure.threads(16, () -> {
          for (long s = next.getAndAdd(together); s < streams; s = next.getAndAdd(together)) {
            NewEvent[] commit = new NewEvent[together];
            for (int k = 0; k < together; k++) commit[k] = event("case-" + (s + k), at);
            log.append(commit(commit));
          }
        });
      }
    }
  }

  private void replay(Path large) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    try (EventLog log = SqliteEventLog.openReadOnly(large)) {
      long events = log.head();
      for (int repeat = 0; repeat <= REPEATS; repeat++) {
        double rawSeconds = seconds(() -> RawSqlite.scan(large));
        double ourSeconds = seconds(() -> {
          long position = 0;
          for (List<StoredEvent> page = log.readAfter(0, 1_000); !page.isEmpty(); page = log.readAfter(position, 1_000))
            position = page.getLast().position();
        });
        if (repeat == 0) continue;
        ours.add(events / ourSeconds);
        raw.add(events / rawSeconds);
      }
    }
    report.against("full replay of 1,000,000 events", "events/s", median(ours), median(raw), 0.4);
  }

  private void load(Path small, Path large) throws Exception {
    double[] few = loadMillis(small, 10_000 / STREAM_EVENTS);
    double[] many = loadMillis(large, 1_000_000 / STREAM_EVENTS);
    report.atMost("load of a 100-event aggregate, log of 10,000: p50", "ms", percentile(few, 50), 1.0);
    report.value("load of a 100-event aggregate, log of 10,000: p99", "ms", percentile(few, 99));
    report.atMost("load of a 100-event aggregate, log of 1,000,000: p50", "ms", percentile(many, 50), 1.0);
    report.value("load of a 100-event aggregate, log of 1,000,000: p99", "ms", percentile(many, 99));
    report.atMost("… p50 at 1,000,000 against 10,000", "×", percentile(many, 50) / percentile(few, 50), 1.3);
  }

  private static double[] loadMillis(Path folder, int streams) {
    int loads = 4_000;
    double[] millis = new double[loads];
    Random random = new Random(1);
    try (EventLog log = SqliteEventLog.openReadOnly(folder)) {
      for (int i = -loads; i < loads; i++) {
        String id = "case-" + random.nextInt(streams);
        long begun = System.nanoTime();
        int events = log.readStream(id, 0).size();
        if (events != STREAM_EVENTS) throw new IllegalStateException(id + " has " + events + " events");
        if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
      }
    }
    return millis;
  }
}
