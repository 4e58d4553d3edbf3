package mingjian.bench;

import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.registry.OrgUnitCommand.RenameUnit;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.UnitKind;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.TalkKind;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.axon.LogEventStorageEngine;
import mingjian.infra.axon.WireSerializer;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.jobs.Jobs;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.views.Views;
import mingjian.infra.web.RunningServer;
import org.axonframework.eventhandling.TrackedEventMessage;

/// The same log with everything on top: buses, Jackson, views, HTTP.
final class ProductBench {
  private static final Actor CLERK = new Actor("bench", Role.DEPUTY_LEAD);
  private static final PartialDate DAY = PartialDate.parse("2020-03-02");
  private static final int ENTRIES = 10_000;
  private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Report report;

  ProductBench(Report report) {
    this.report = report;
  }

  void buses() throws Exception {
    report.title("Through buses and Jackson, views running");
    Folders.use(this::bus);
  }

  void imports(String file) throws Exception {
    report.title("The file of announced cases");
    Folders.use(folder -> importFile(folder, file));
  }

  void http() throws Exception {
    report.title("Over HTTP");
    Folders.use(this::commandsOverHttp);
    Folders.use(this::timelinePage);
  }

  private void bus(Path folder) throws Exception {
    try (Node node = Node.open(folder)) {
      for (int writers : new int[] {1, 8, 64}) {
        int commands = writers == 1 ? 2_000 : 10_000;
        sendUnits(node, writers, commands / 4); // warming up
        long worked = PROCESS.getProcessCpuTime();
        report.value("commands, " + writers + " senders", "commands/s", commands / seconds(() -> sendUnits(node, writers, commands)));
        node.await(node.log().head());
        report.value("… of a processor, each, views included", "ms", (PROCESS.getProcessCpuTime() - worked) / 1e6 / commands);
      }
      UnitId grown = new UnitId("unit-grown");
      node.commands().send(envelope(unit(grown, "某县某局")));
      for (int i = 1; i < 100; i++) node.commands().send(envelope(new RenameUnit(grown, "某县某局" + i, null, DAY)));
      loadAggregate(node.log(), grown.value());
    }
    try (EventLog log = SqliteEventLog.openReadOnly(folder)) {
      LogEventStorageEngine engine = new LogEventStorageEngine(log, new WireSerializer(EventCatalogue.ALL));
      long events = log.head();
      double once = seconds(() -> engine.readEvents(null, false).forEach(TrackedEventMessage::getPayload));
      double again = seconds(() -> engine.readEvents(null, false).forEach(TrackedEventMessage::getPayload));
      report.value("replay through Axon and Jackson, " + events + " events", "events/s", events / Math.min(once, again));
    }
  }

  private static void sendUnits(Node node, int senders, int commands) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Measure.threads(senders, () -> {
      while (next.getAndIncrement() < commands) node.commands().send(envelope(unit(new UnitId("unit-" + UUID.randomUUID()), "某县某局")));
    });
  }

  private void loadAggregate(EventLog log, String id) {
    LogEventStorageEngine engine = new LogEventStorageEngine(log, new WireSerializer(EventCatalogue.ALL));
    double[] millis = new double[1_000];
    for (int i = -1_000; i < millis.length; i++) {
      long begun = System.nanoTime();
      engine.readEvents(id).forEachRemaining(e -> e.getPayload());
      if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    report.value("load of a 100-event aggregate through Axon and Jackson: p50", "ms", percentile(millis, 50));
  }

  private static RegisterUnit unit(UnitId id, String name) {
    return new RegisterUnit(id, name, UnitKind.ORGAN, Place.UNKNOWN, null, false, null, DAY);
  }

  private static Envelope envelope(Command command) throws Exception {
    byte[] body = MessageDigest.getInstance("SHA-256").digest(command.toString().getBytes(StandardCharsets.UTF_8));
    return new Envelope(command, CLERK, Instant.now(), UUID.randomUUID().toString(), body, null);
  }

  private void importFile(Path folder, String file) throws Exception {
    int[] code = new int[1];
    double took = seconds(() -> code[0] = Jobs.run("import", "announced-cases", Path.of(file).toAbsolutePath().toString(), "--data-dir", folder.toString()));
    if (code[0] != Jobs.OK) throw new IllegalStateException("the import ended with " + code[0]);
    report.atMost("import of " + Path.of(file).getFileName() + ", views included", "s", took, 30);
    try (EventLog log = SqliteEventLog.openReadOnly(folder); SqliteViewStore store = SqliteViewStore.open(folder)) {
      double rebuilt = seconds(() -> new Rebuild(store, log, EventCatalogue.ALL).run(List.of(Views.named("leader-timeline")), position -> {}));
      report.value("rebuild of the leader timeline, " + log.head() + " events", "s", rebuilt);
      report.value("…", "events/s", log.head() / rebuilt);
    }
  }

  private void commandsOverHttp(Path folder) throws Exception {
    String body = """
        {"name": "某县某局", "kind": "ORGAN", "place": {"province": "某省", "county": "某县"}, "inferred": false, "occurredOn": "unknown"}""";
    try (RunningServer server = RunningServer.start(folder, "--mingjian.demo=true")) {
      RunningServer.Caller clerk = server.browser(DemoAccounts.CASE_ADMINISTRATOR);
      Map<Integer, Integer> refused = new ConcurrentHashMap<>();
      AtomicLong slot = new AtomicLong();
      int requests = 10_000;
      double[] millis = new double[requests];
      Measure.Work client = () -> {
        for (int i = (int) slot.getAndIncrement(); i < requests; i = (int) slot.getAndIncrement()) {
          long begun = System.nanoTime();
          int status = clerk.post("/api/units", body).statusCode();
          millis[i] = (System.nanoTime() - begun) / 1e6;
          if (status != 201) refused.merge(status, 1, Integer::sum);
        }
      };
      Measure.threads(64, client); // warming up
      slot.set(0);
      double took = seconds(() -> Measure.threads(64, client));
      if (!refused.isEmpty()) throw new IllegalStateException("answers other than 201: " + new HashMap<>(refused));
      report.value("HTTP commands, 64 clients in this same process", "commands/s", requests / took);
      report.value("… p50", "ms", percentile(millis, 50));
      report.value("… p99", "ms", percentile(millis, 99));
    }
  }

  private void timelinePage(Path folder) throws Exception {
    PersonId leader = longStory(folder);
    try (RunningServer server = RunningServer.start(folder, "--mingjian.demo=true")) {
      RunningServer.Caller clerk = server.browser(DemoAccounts.DEPUTY_LEAD);
      page("timeline of 10,000 entries, 50 of them by the API", clerk, "/api/views/leader-timeline?person=%s&sort=-sortKey&limit=50&offset=%d0", leader);
      page("… as a page of HTML", clerk, "/office-holders/%s?page=%d", leader);
    }
  }

  /// A leader with 10,000 entries.
  static PersonId longStory(Path folder) throws Exception {
    PersonId leader = new PersonId("person-leader");
    try (Node node = Node.open(folder)) {
      node.commands().send(envelope(new RegisterOfficeHolder(leader, PersonIdentity.labelled("某局原局长"), false, null, DAY)));
      AtomicInteger next = new AtomicInteger();
      Measure.threads(64, () -> {
        for (int i = next.getAndIncrement(); i < ENTRIES; i = next.getAndIncrement()) node.commands().send(envelope(talk(leader, i)));
      });
      long head = node.log().head();
      Instant patience = Instant.now().plus(Duration.ofMinutes(2));
      // the search index too: it would go on with it beside what is measured
      while (node.await(head).position() < head || node.search().health().position() < head) {
        if (Instant.now().isAfter(patience)) throw new IllegalStateException("the views don't come to position " + head);
      }
    }
    return leader;
  }

  private static PlanTalk talk(PersonId attendee, int number) {
    PartialDate on = PartialDate.of(LocalDate.of(1998, 1, 1).plusDays(number));
    return new PlanTalk(
        new TalkId("talk-" + UUID.randomUUID()), TalkKind.REMINDER, List.of(attendee), "提醒第" + number + "次", on, "谈话室",
        List.of(new Interviewer("纪委副书记", null), new Interviewer("纪检监察室主任", null)), null, null, null, null, null, null, Secrecy.INTERNAL, on);
  }

  private void page(String what, RunningServer.Caller caller, String path, PersonId leader) throws Exception {
    int requests = 500;
    double[] millis = new double[requests];
    for (int i = -requests; i < requests; i++) {
      long begun = System.nanoTime();
      var answer = caller.get(path.formatted(leader.value(), 1 + Math.floorMod(i * 7, ENTRIES / 50)));
      if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    report.value(what + ": p50", "ms", percentile(millis, 50));
    report.atMost(what + ": p99", "ms", percentile(millis, 99), 50);
  }
}
