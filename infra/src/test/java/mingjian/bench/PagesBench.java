package mingjian.bench;

import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import mingjian.events.EventCatalogue;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.search.FullTextView;
import mingjian.infra.search.SearchIndex;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.views.Views;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.pages.Browser;

/// Every kind of page of a large office, asked by 32 people at once. The office is made once, in `office-<events>` below `-Dbench.dir`, and used again when it is there;
/// `-Dbench.events=` says how large. The watch, which has thousands of reminders to raise about such an office, waits meanwhile.
final class PagesBench {
  private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
  private static final int CLIENTS = 32;
  private static final int ASKED = Integer.getInteger("bench.asked", 100);
  private static final int ALONE = Integer.getInteger("bench.alone", 20);
  private static final double GOAL_MILLIS = 300;
  private static final double SEARCH_MILLIS = 200;
  private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final List<String> PAINTED = List.of("/", "/cases", "/office-holders/person-7", "/deadlines");

  private final Report report;
  private final Path folder = Path.of(System.getProperty("bench.dir", System.getProperty("java.io.tmpdir"))).resolve("office-" + EVENTS);

  PagesBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("Pages of an office of %,d events".formatted(EVENTS));
    make();
    try (RunningServer server = RunningServer.start(folder, "--mingjian.demo=true", "--mingjian.watch.rest=1d")) {
      report.value("all views there after", "s", seconds(() -> awaitViews(server.bean(Node.class))));
      Map<String, RunningServer.Caller> people = new TreeMap<>();
      for (String code : OfficePages.PEOPLE) people.put(code, server.browser(code));
      List<OfficePages.Kind> kinds = OfficePages.kinds(EVENTS / LargeOffice.BLOCK);
      alone(kinds, people);
      together(kinds, people);
      paint(server);
    }
  }

  private void make() throws Exception {
    Path made = folder.resolve("made");
    if (Files.exists(made)) return;
    Files.createDirectories(folder);
    try (EventLog log = SqliteEventLog.open(folder)) {
      if (log.head() == 0) report.value("the log filled", "events/s", EVENTS / seconds(() -> LargeOffice.fill(log, EVENTS)));
      try (SqliteViewStore store = SqliteViewStore.open(folder)) {
        report.value("all views folded", "events/s", log.head() / seconds(() -> new Rebuild(store, log, EventCatalogue.ALL).run(Views.all(), at -> {})));
      }
      try (SearchIndex index = SearchIndex.open(folder, log)) {
        report.value("index built", "events/s", log.head() / seconds(() -> new Rebuild(index, log, EventCatalogue.ALL).run(List.of(new FullTextView()), at -> {})));
      }
    }
    Files.createFile(made);
  }

  /// An office that another version made is folded anew first, the index for the search last of all.
  private static void awaitViews(Node node) {
    long head = node.log().head();
    await().atMost(Duration.ofHours(1)).until(() -> node.await(head).position() >= head && node.search().health().position() >= head);
  }

  /// What a page costs, client included: the clock of a busy machine doesn't tell.
  private void alone(List<OfficePages.Kind> kinds, Map<String, RunningServer.Caller> people) throws Exception {
    for (OfficePages.Kind kind : kinds) {
      for (int i = 0; i < ALONE; i++) ask(kind, i, people);
      double[] millis = new double[ALONE];
      long worked = PROCESS.getProcessCpuTime();
      for (int i = 0; i < ALONE; i++) millis[i] = ask(kind, i, people);
      report.value(kind.name() + ": processor", "ms", (PROCESS.getProcessCpuTime() - worked) / 1e6 / ALONE);
      report.value("… one client, p50", "ms", percentile(millis, 50));
    }
  }

  private void together(List<OfficePages.Kind> kinds, Map<String, RunningServer.Caller> people) throws Exception {
    int requests = kinds.size() * ASKED;
    List<ConcurrentLinkedQueue<Double>> taken = kinds.stream().map(kind -> new ConcurrentLinkedQueue<Double>()).toList();
    AtomicInteger next = new AtomicInteger();
    long worked = PROCESS.getProcessCpuTime();
    double took = seconds(() -> Measure.threads(CLIENTS, () -> {
      for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
        int kind = i % kinds.size();
        taken.get(kind).add(ask(kinds.get(kind), i / kinds.size(), people));
      }
    }));
    report.value(CLIENTS + " clients, every kind of page in turn", "pages/s", requests / took);
    report.value("… processor for each, clients included", "ms", (PROCESS.getProcessCpuTime() - worked) / 1e6 / requests);
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      double[] millis = taken.get(i).stream().mapToDouble(one -> one).toArray();
      all.addAll(taken.get(i));
      report.value(kinds.get(i).name() + ": p50", "ms", percentile(millis, 50));
      report.atMost("… p99", "ms", percentile(millis, 99), kinds.get(i).search() ? SEARCH_MILLIS : GOAL_MILLIS);
    }
    report.atMost("any page: p99", "ms", percentile(all.stream().mapToDouble(one -> one).toArray(), 99), GOAL_MILLIS);
  }

  private static double ask(OfficePages.Kind kind, int number, Map<String, RunningServer.Caller> people) throws Exception {
    RunningServer.Caller caller = people.get(kind.person(number));
    String path = kind.path().apply(number);
    long begun = System.nanoTime();
    HttpResponse<String> answer = caller.get(path);
    double millis = (System.nanoTime() - begun) / 1e6;
    if (answer.statusCode() != 200) throw new IllegalStateException(kind.person(number) + " " + path + ": " + answer.statusCode());
    return millis;
  }

  private void paint(RunningServer server) {
    Path chromium = Path.of("/usr/bin/chromium");
    if (!Files.isExecutable(chromium)) return;
    try (Browser browser = Browser.open(server.address)) {
      browser.signIn(DemoAccounts.HEAD);
      for (String path : PAINTED) {
        browser.go(path);
        browser.go(path);
        double painted = ((Number) browser.page.evaluate("""
            () => new Promise(told => new PerformanceObserver(list =>
                list.getEntriesByName('first-contentful-paint').forEach(entry => told(entry.startTime))).observe({type: 'paint', buffered: true}))"""))
            .doubleValue();
        report.atMost("first paint of " + path, "ms", painted, 1_000);
      }
    }
  }
}
