package mingjian.bench;

import static mingjian.bench.Measure.seconds;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.WatchItemId;
import mingjian.events.casefile.Penalty;
import mingjian.events.export.ExportFormat;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.watch.WatchEvent.WatchItemRaised;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.SqliteAccounts;
import mingjian.infra.export.LedgerFile;
import mingjian.infra.export.LedgerHead;
import mingjian.infra.views.RowStore;
import mingjian.infra.web.pages.Ledger;
import mingjian.infra.web.pages.Ledgers;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.workregister.WorkRegisterView;

/// A register taken out whole: reminders, each about one of ten thousand persons whose name is put in the place of the id.
final class LedgerBench {
  private static final int[] SIZES = {10_000, 100_000, 300_000};
  private static final int PERSONS = 10_000;
  private static final int BATCH = 5_000;
  private static final double SECONDS_MAX = 10;
  private static final double HEAP_MB_MAX = 512;
  private static final Actor CLERK = new Actor("bench", Role.CASE_ADMINISTRATOR);
  private static final SignedIn LEADER = new SignedIn("H403", "县纪委书记", Set.of(Role.HEAD));

  private final Report report;

  LedgerBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("A register as a file, through the view store on SQLite, names of " + PERSONS + " persons in it");
    for (int size : SIZES) Folders.use(folder -> measure(folder, size));
  }

  private void measure(Path folder, int size) throws Exception {
    try (Node node = Node.openStill(folder); Accounts accounts = Accounts.in(SqliteAccounts.open(folder), false)) {
      RowStore store = (RowStore) node.views();
      fill(store, new OfficeHolderRegisterView(), PERSONS, LedgerBench::person);
      fill(store, new WorkRegisterView(WorkCollection.WATCH_ITEMS), size, LedgerBench::reminder);
      Ledgers ledgers = Ledgers.over(node, accounts, Clock.systemUTC(), Penalty.REMOVAL);
      for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.CSV)) {
        Path file = folder.resolve("ledger." + format);
        resetPeaks();
        long before = cpuNanos();
        double took = seconds(() -> write(ledgers, node, format, file, size));
        report.atMost("%,d rows to %s".formatted(size, format), "s", took, SECONDS_MAX);
        report.value("… processor time", "s", (cpuNanos() - before) / 1e9);
        report.atMost("… heap, at most", "MB", peakMb(), HEAP_MB_MAX);
        report.value("… the file", "MB", Files.size(file) / 1e6);
      }
    }
  }

  private static void write(Ledgers ledgers, Node node, ExportFormat format, Path file, int size) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      Ledger<?> ledger = ledgers.named("watch-items", Map.of(), LEADER).orElseThrow().ledger();
      Ledger.Written written = ledger.write(
          node.views(), ledgers.names(LEADER), LedgerFile.of(format, out),
          (position, rows) -> new LedgerHead(ledger.title(), ledger.inFile(), "书记（H403）", "2026-03-02 10:00", position, rows, "export-1"), _ -> {});
      if (written.rows() != size) throw new IllegalStateException(written + " of " + size);
    }
  }

  /// Of the whole process: what stays the same when others keep the machine busy.
  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /// The sum of what each pool held at most, which they needn't have held at once: an upper bound, garbage included.
  private static double peakMb() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
  }

  private static <R> void fill(RowStore store, View<R> view, int size, IntFunction<Event> event) {
    for (int from = 0; from < size; from += BATCH) {
      List<Recorded> batch = new ArrayList<>();
      for (int i = from; i < Math.min(size, from + BATCH); i++) {
        Event one = event.apply(i);
        batch.add(new Recorded(one, "event-" + i, "bench/bench", "bench-" + i, 0, i + 1L, Instant.parse("2026-03-02T02:00:00Z"), CLERK));
      }
      store.write(view, from, Folding.fold(view, batch, keys -> store.rows(view, keys)));
    }
  }

  private static Event person(int i) {
    return new OfficeHolderRegistered(new PersonId("person-" + i), PersonIdentity.labelled("某县第" + i + "号领导干部"), false, null, PartialDate.of(2015, 1, 1));
  }

  private static Event reminder(int i) {
    WorkAbout about = new WorkAbout(List.of(new PersonId("person-" + (i * 7919L % PERSONS))), null, null, Secrecy.INTERNAL);
    PartialDate on = PartialDate.of(LocalDate.of(2015, 1, 1).plusDays(i % 4000));
    return new WatchItemRaised(
        new WatchItemId("watch-" + i), about, WatchRule.values()[i % WatchRule.values().length], "任现职超过五年，请核对任职文件（第" + i + "项）",
        List.of(new WatchFact("自2010年1月1日起任职", null, null)), on, null);
  }
}
