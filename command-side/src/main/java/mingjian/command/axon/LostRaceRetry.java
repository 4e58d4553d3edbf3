package mingjian.command.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/// Axon's retry scheduler, for lost races alone: a rejection or a full disk is an answer, not a reason to ask again.
final class LostRaceRetry extends IntervalRetryScheduler implements AutoCloseable {
  private static final int RETRIES_MAX = 100;
  private static final int INTERVAL_MILLIS = 2;

  private final ScheduledExecutorService executor;

  private LostRaceRetry(ScheduledExecutorService executor) {
    super(IntervalRetryScheduler.builder().retryExecutor(executor).maxRetryCount(RETRIES_MAX).retryInterval(INTERVAL_MILLIS));
    this.executor = executor;
  }

  static LostRaceRetry start() {
    return new LostRaceRetry(Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("command-retry-", 0).factory()));
  }

  @Override
  protected boolean isExplicitlyNonTransient(Throwable failure) {
    return !(failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException);
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
