package mingjian.bench;

import java.util.Locale;

/// `mvn -q -Pbench verify`: every figure of `infra/src/docs/performance.md` in one run.
/// `-Dbench.file=announced-cases.csv` adds the import; `-Dbench.dir=` says on which disk; `-Dbench.part=` measures only `log`, `buses`, `import`, `http`,
/// `deadlines`, `search`, `ledger`, `figures`, `worklist`, `pages`, `policies`, `scrub` (where there is a chromium), `mongo` (on a real mongod, where there is one) or a part of that: `mongo-append`, `mongo-nodes`, `mongo-replay`, `mongo-large`.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Report report = new Report();
    System.out.printf(
        Locale.ROOT, "Java %s, %d processors, heap %,d MB%n", Runtime.version(), Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    String part = System.getProperty("bench.part", "all");
    String file = System.getProperty("bench.file", "");
    ProductBench product = new ProductBench(report);
    if (is(part, "log")) new LogBench(report).run();
    if (is(part, "buses")) product.buses();
    if (is(part, "import") && !file.isEmpty()) product.imports(file);
    if (is(part, "http")) product.http();
    if (is(part, "deadlines")) new DeadlinesBench(report).run();
    if (is(part, "search")) new SearchBench(report).run();
    if (is(part, "ledger")) new LedgerBench(report).run();
    if (is(part, "figures")) new FiguresBench(report).run();
    if (is(part, "scrub")) new ScrubBench(report).run();
    if (is(part, "worklist")) new WorklistBench(report).run();
    if (is(part, "pages")) new PagesBench(report).run();
    if (is(part, "policies")) new PoliciesBench(report).run();
    if (part.equals("all") || part.startsWith("mongo")) new MongoBench(report, part).run();
    report.end();
  }

  private static boolean is(String asked, String part) {
    return asked.equals("all") || asked.equals(part);
  }
}
