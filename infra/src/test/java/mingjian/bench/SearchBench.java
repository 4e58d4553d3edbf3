package mingjian.bench;

import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.infra.axon.LogEventSource;
import mingjian.infra.axon.LogEventStorageEngine;
import mingjian.infra.axon.WireSerializer;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.search.Found;
import mingjian.infra.search.FullTextView;
import mingjian.infra.search.Question;
import mingjian.infra.search.Search;
import mingjian.infra.search.SearchIndex;
import mingjian.infra.views.Rebuild;
import mingjian.query.ViewProgress;
import mingjian.query.Viewer;
import mingjian.query.axon.ViewProcessors;

/// Full-text search over 1,000,000 events, embedded store: what a page asks, without the page. Parts: building, asking, and what it costs those who record.
final class SearchBench {
  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;
  private static final int ASKED = 200;
  /// Tells what a question costs on a machine that is busy with other things, too.
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int APPENDED = 6_000;
  private static final Actor CLERK = new Actor("bench", Role.INVESTIGATOR);
  private static final Viewer LEADER = new Viewer(CLERK, Set.of(Viewer.role(Role.HEAD), Viewer.account("bench")));

  private final Report report;

  SearchBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("Full-text search, 10,000 events");
    Folders.use(folder -> measure(folder, SMALL));
    report.title("Full-text search, 1,000,000 events");
    Folders.use(folder -> measure(folder, LARGE));
    report.title("Recording with and without the index beside it, 8 writers");
    double alone = appends(false);
    report.against("events/s with the index fed", "events/s", appends(true), "without", alone, 0.8);
  }

  private void measure(Path folder, int events) throws Exception {
    try (EventLog log = SqliteEventLog.open(folder)) {
      report.value("the log filled", "events/s", events / seconds(() -> OfficeEvents.fill(log, events)));
      try (SearchIndex index = SearchIndex.open(folder, log)) {
        report.value("index built from the log", "events/s",
            events / seconds(() -> new Rebuild(index, log, EventCatalogue.ALL).run(List.of(new FullTextView()), at -> {})));
      }
      report.value("index size, per event", "bytes", (double) size(folder.resolve(SearchIndex.FOLDER)) / events);
      report.value("opened, every byte read", "ms", 1_000 * seconds(() -> SearchIndex.open(folder, log).close()));
      ViewProgress progress = new ViewProgress();
      try (Search search = search(folder, log, progress)) {
        search.start();
        progress.await("full-text", log.head(), Duration.ofMinutes(2));
        asked(search, 1);
        asked(search, 8);
      }
    }
  }

  static Search search(Path folder, EventLog log, ViewProgress progress) {
    LogEventStorageEngine engine = new LogEventStorageEngine(log, new WireSerializer(EventCatalogue.ALL));
    return new Search(folder, log, EventCatalogue.ALL, index -> new ViewProcessors(
        List.of(new FullTextView()), index, new LogEventSource(log, engine), log::head, EventCatalogue.ALL, progress));
  }

  void asked(Search search, int clients) throws Exception {
    LocalDate from = LocalDate.of(2018, 1, 1);
    String by = clients + (clients == 1 ? " client: " : " clients: ");
    ask(search, clients, by + "a word that is nearly everywhere (整改)", question("整改"), LEADER);
    ask(search, clients, by + "two words", question("校服采购 小金库"), LEADER);
    ask(search, clients, by + "a sentence of 13 characters", question("未经集体研究决定拨付工程款"), LEADER);
    ask(search, clients, by + "words that stand apart", question("派驻纪检监察组主体责任"), LEADER);
    ask(search, clients, by + "one character", question("贿"), LEADER);
    ask(search, clients, by + "the name of one unit", question("东河县公安局"), LEADER);
    ask(search, clients, by + "kind and period", new Question(List.of("任人唯亲"), "cases", from, from.plusYears(1), Set.of(), 0, 20), LEADER);
    ask(search, clients, by + "an investigator with 40 cases", question("收受贿赂"), investigator());
    ask(search, clients, by + "page 50", new Question(List.of("警示教育"), null, null, null, Set.of(), 980, 20), LEADER);
    ask(search, clients, by + "nothing to find", question("航天飞机"), LEADER);
    measure(clients, by + "a unit by its initials (dhxgaj)", 50, () -> search.sounding("dhxgaj", "unit-", LEADER).size());
  }

  private static Question question(String words) {
    return new Question(Question.words(words), null, null, null, Set.of(), 0, 20);
  }

  private static Viewer investigator() {
    Set<String> tags = new LinkedHashSet<>(Set.of(Viewer.role(Role.INVESTIGATOR), Viewer.account("bench")));
    for (int i = 0; i < 40; i++) tags.add("case:case-" + i * 7);
    return new Viewer(CLERK, tags);
  }

  private void ask(Search search, int clients, String what, Question question, Viewer viewer) throws Exception {
    Found found = search.find(question, viewer);
    String total = " (" + found.total() + (found.more() ? "+" : "") + ")";
    measure(clients, what + total, 200, () -> search.find(question, viewer).entries().size());
  }

  @FunctionalInterface
  private interface Asked {
    int hits();
  }

  private void measure(int clients, String what, double max, Asked asked) throws Exception {
    for (int i = 0; i < ASKED / 4; i++) asked.hits();
    double[] millis = new double[ASKED];
    double[] processor = new double[ASKED];
    AtomicInteger next = new AtomicInteger();
    Measure.threads(clients, () -> {
      for (int i = next.getAndIncrement(); i < ASKED; i = next.getAndIncrement()) {
        long begun = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        asked.hits();
        processor[i] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
        millis[i] = (System.nanoTime() - begun) / 1e6;
      }
    });
    report.value(what + ": p50", "ms", percentile(millis, 50));
    if (clients == 1) {
      report.value("… of a processor, p50", "ms", percentile(processor, 50));
      report.value("… of a processor, p99", "ms", percentile(processor, 99));
    }
    report.atMost("… p99", "ms", percentile(millis, 99), max);
  }

  /// Events per second of writers that record one at a time.
  private static double appends(boolean fed) throws Exception {
    return Folders.with(folder -> {
      try (EventLog log = SqliteEventLog.open(folder)) {
        AtomicInteger next = new AtomicInteger();
        try (Search search = search(folder, log, new ViewProgress())) {
          if (fed) search.start();
          for (int i = 0; i < 2_000; i++) log.append(OfficeEvents.one(next.getAndIncrement()));
          int end = next.get() + APPENDED;
          return APPENDED / seconds(() -> Measure.threads(8, () -> {
            for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) log.append(OfficeEvents.one(i));
          }));
        }
      }
    });
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> {
        try {
          return Files.size(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }).sum();
    }
  }
}
