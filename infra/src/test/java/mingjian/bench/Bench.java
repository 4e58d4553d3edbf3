package mingjian.bench;

import java.util.Locale;

/// `mvn -q -Pbench verify`: every figure of `infra/src/docs/performance.md` in one run.
/// `-Dbench.file=announced-cases.csv` adds the import; `-Dbench.dir=` says on which disk; `-Dbench.part=log` or `product` leaves out the other.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Report report = new Report();
    System.out.printf(
        Locale.ROOT, "Java %s, %d processors, heap %,d MB%n", Runtime.version(), Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    String part = System.getProperty("bench.part", "all");
    if (!part.equals("product")) new LogBench(report).run();
    if (!part.equals("log")) new ProductBench(report).run(System.getProperty("bench.file", ""));
    report.end();
  }
}
