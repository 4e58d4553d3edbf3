package mingjian.infra.jobs;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// How far a job has come, on standard error: standard output is its answer.
final class Bar {
  private Bar() {}

  static ProgressBar of(String task, long events) {
    return new ProgressBarBuilder().setTaskName(task).setInitialMax(events).setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
  }
}
