package mingjian.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far each view has come, and a place to wait until it has come far enough: reading your own write, solved once.
public final class ViewProgress {
  /// As long as a page waits for what its user has just recorded.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<String, Long> positions = new HashMap<>();
  private final Set<String> stopped = new HashSet<>();

  /// @param position how far the view is
  /// @param behind events between there and the position asked for; 0 when it got there
  public record Reached(long position, long behind) {
    public boolean there() {
      return behind == 0;
    }
  }

  /// The view has folded everything up to `position`; also called when a rebuild takes it back to 0.
  public void advanced(String view, long position) {
    signal(() -> {
      positions.put(view, position);
      stopped.remove(view);
    });
  }

  /// Nobody need wait for this view.
  public void stopped(String view) {
    signal(() -> stopped.add(view));
  }

  public long position(String view) {
    lock.lock();
    try {
      return positions.getOrDefault(view, 0L);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the view has folded `position`, at most `timeout`; not at all for a view that has stopped.
  public Reached await(String view, long position, Duration timeout) {
    long left = timeout.toNanos();
    lock.lock();
    try {
      while (positions.getOrDefault(view, 0L) < position && left > 0 && !stopped.contains(view)) {
        left = moved.awaitNanos(left);
      }
      long at = positions.getOrDefault(view, 0L);
      return new Reached(at, Math.max(0, position - at));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      long at = positions.getOrDefault(view, 0L);
      return new Reached(at, Math.max(0, position - at));
    } finally {
      lock.unlock();
    }
  }

  /// Waits for several views, all within one `timeout`; the answer is that of the view furthest behind.
  public Reached await(Iterable<String> views, long position, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    Reached worst = new Reached(position, 0);
    for (String view : views) {
      Reached reached = await(view, position, Duration.of(deadline - System.nanoTime(), TimeUnit.NANOSECONDS.toChronoUnit()));
      worst = reached.behind() > worst.behind() ? reached : worst;
    }
    return worst;
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
