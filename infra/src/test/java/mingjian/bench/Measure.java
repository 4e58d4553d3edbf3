package mingjian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class Measure {
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private Measure() {}

  static double seconds(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  /// The same work in so many threads at once, until all have done it.
  static void threads(int threads, Work work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(() -> {
          work.run();
          return null;
        }));
      }
      for (Future<?> one : all) one.get();
    }
  }

  static double median(List<Double> values) {
    return percentile(values.stream().mapToDouble(v -> v).toArray(), 50);
  }

  static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
