package mingjian.bench;

import static mingjian.bench.Measure.seconds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.casefile.Penalty;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.TenureKind;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.watch.Watch;
import mingjian.query.ViewHealth;
import mingjian.query.ViewStore.Ask;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.rates.RatesView;

/// 5,000 events a second for a minute, recorded in commits of fifty, while all views and policies run. Meanwhile a tenure that a double inquiry missed
/// is recorded every few seconds: how long until the inquiry is flagged? And how far is each behind at the end?
final class PoliciesBench {
  private static final int EVENTS_PER_SECOND = 5_000;
  private static final int SECONDS = 60;
  private static final int SECONDS_BETWEEN = 5;
  private static final Actor CLERK = new Actor("bumen01", Role.SECTION_HEAD);
  private static final Viewer HEAD = new Viewer(new Actor("zhuyao01", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));
  private static final DocumentRef PAPER = new DocumentRef("任职通知", null, PartialDate.UNKNOWN);

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
      node.await(DemoSet.sendTo(node.log(), node.commands(), Instant.now()));
      long before = node.log().head();
      int blocks = EVENTS_PER_SECOND * SECONDS / LargeOffice.BLOCK;
      List<Duration> flagged = new CopyOnWriteArrayList<>();
      AtomicBoolean recording = new AtomicBoolean(true);
      Thread clerk = Thread.ofPlatform().start(() -> lateFacts(node, recording, flagged));
      double took = seconds(() -> append(node, blocks));
      long head = node.log().head();
      report.atLeast("recorded", "events/s", (head - before) / took, EVENTS_PER_SECOND * 0.98);
      report.atMost("the policy of late facts is behind by", "events", head - node.lateFacts().position(), EVENTS_PER_SECOND);
      ViewHealth last = node.health().stream().min(Comparator.comparingLong(ViewHealth::position)).orElseThrow();
      report.value("the last of the views (" + last.view() + ") is behind by", "events", head - last.position());
      recording.set(false);
      clerk.join();
      report.value("late facts of a double inquiry recorded meanwhile", "", flagged.size());
      report.atMost("… the slowest flagged after", "s", flagged.stream().max(Comparator.naturalOrder()).orElseThrow().toMillis() / 1e3, 1);
      report.value("all views are there after", "s", seconds(() -> {
        while (node.await(head).position() < head) Thread.onSpinWait();
      }));
      Watch watch = new Watch(node.log(), node.views(), new RatesView(node.timeLimits()), node.progress(), node.commands(), new WatchRules(Set.of(), 5, 12, 30), Penalty.SERIOUS_WARNING,
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

  /// Each a person of whom the inquiry hasn't heard, in the post it asks about.
  private static void lateFacts(Node node, AtomicBoolean recording, List<Duration> flagged) {
    AccountabilityRow review = node.views().page(new AccountabilityView(), Ask.all(), HEAD).rows().stream()
        .filter(it -> it.progress().derivation() != null).findFirst().orElseThrow();
    CaseFacts facts = review.progress().caseFacts();
    for (int i = 0; recording.get(); i++) {
      PersonId late = new PersonId("person-late-" + i);
      send(node, "late-person-" + i, new RegisterOfficeHolder(late, PersonIdentity.labelled("某局原党组书记（补录" + i + "）"), false, null, PartialDate.UNKNOWN));
      long begun = System.nanoTime();
      long position = send(node, "late-" + i, new RecordTenure(late, facts.unitId(), "党组书记", HeadPost.YES, TenureKind.REGULAR, facts.misconduct(), PAPER, false));
      while (flaggedAfter(node, review.reviewId().value(), position).isEmpty()) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      flagged.add(Duration.ofNanos(System.nanoTime() - begun));
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN));
    }
  }

  private static List<StoredEvent> flaggedAfter(Node node, String review, long position) {
    return node.log().readStream(review, 0).stream()
        .filter(it -> it.position() > position && it.type().equals("accountability/review-recalculation-flagged")).toList();
  }

  private static long send(Node node, String id, Command command) {
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    return node.commands().send(new Envelope(command, CLERK, Instant.now(), id, hash, null)).position();
  }
}
