package mingjian.bench;

import static mingjian.bench.Measure.seconds;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mingjian.command.watch.WatchRules;
import mingjian.events.casefile.Penalty;
import mingjian.infra.Node;
import mingjian.infra.watch.Watch;
import mingjian.query.ViewHealth;

/// 5,000 events a second for a minute, recorded in commits of fifty, while all views and policies run: how far is each behind at the end?
final class PoliciesBench {
  private static final int EVENTS_PER_SECOND = 5_000;
  private static final int SECONDS = 60;

  private final Report report;

  PoliciesBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("Policies while %,d events a second are recorded".formatted(EVENTS_PER_SECOND));
    Folders.use(this::record);
  }

  private void record(Path folder) throws Exception {
    try (Node node = Node.open(folder)) {
      int blocks = EVENTS_PER_SECOND * SECONDS / LargeOffice.BLOCK;
      double took = seconds(() -> append(node, blocks));
      long head = node.log().head();
      report.atLeast("recorded", "events/s", head / took, EVENTS_PER_SECOND * 0.98);
      report.atMost("the policy of late facts is behind by", "events", head - node.lateFacts().position(), EVENTS_PER_SECOND);
      ViewHealth last = node.health().stream().min(Comparator.comparingLong(ViewHealth::position)).orElseThrow();
      report.value("the last of the views (" + last.view() + ") is behind by", "events", head - last.position());
      report.value("… and there after", "s", seconds(() -> {
        while (node.await(head).position() < head) Thread.onSpinWait();
      }));
      Watch watch = new Watch(node.log(), node.views(), node.progress(), node.commands(), new WatchRules(Set.of(), 5, 12, 30), Penalty.SERIOUS_WARNING,
          Clock.systemUTC(), Duration.ofSeconds(5));
      report.value("one look of the watch over all of it", "s", seconds(watch::look));
      watch.close();
    }
  }

  private static void append(Node node, int blocks) {
    long begun = System.nanoTime();
    for (int i = 0; i < blocks; i++) {
      long due = begun + TimeUnit.SECONDS.toNanos(1) * i * LargeOffice.BLOCK / EVENTS_PER_SECOND;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) LockSupport.parkNanos(wait);
      node.log().append(LargeOffice.block(i));
    }
  }
}
