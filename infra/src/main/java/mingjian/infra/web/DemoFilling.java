package mingjian.infra.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The demo set on its way into an empty store while the rest of the program starts: neither needs the other, and both take seconds.
final class DemoFilling implements AutoCloseable {
  private final CompletableFuture<Void> done;

  private DemoFilling(CompletableFuture<Void> done) {
    this.done = done;
  }

  static DemoFilling nothingToFill() {
    return new DemoFilling(CompletableFuture.completedFuture(null));
  }

  static DemoFilling begin(Runnable filling) {
    return new DemoFilling(CompletableFuture.runAsync(filling, task -> Thread.ofPlatform().daemon().name("demo-set").start(task)));
  }

  /// Waits until the store has its demo set.
  ///
  /// @throws RuntimeException whatever kept a command of the set from being recorded
  void await() {
    try {
      done.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
    }
  }

  /// Lets what is on its way arrive before the store is closed.
  @Override
  public void close() {
    done.exceptionally(failed -> null).join();
  }
}
