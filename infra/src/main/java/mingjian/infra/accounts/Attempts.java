package mingjian.infra.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts failed sign-ins by the name that was typed, whether or not it exists, so that a lock tells nothing about who exists.
public final class Attempts {
  public static final int FAILURES_MAX = 5;
  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);
  private static final int NAMES_MAX = 10_000;

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
      return size() > NAMES_MAX;
    }
  };

  public Attempts(Clock clock) {
    this.clock = clock;
  }

  public synchronized boolean isLocked(String name) {
    Failures failures = byName.get(name);
    return failures != null && failures.count() >= FAILURES_MAX && isRecent(failures);
  }

  public synchronized void failed(String name) {
    Failures before = byName.get(name);
    byName.put(name, new Failures(before != null && isRecent(before) ? before.count() + 1 : 1, clock.instant()));
  }

  public synchronized void succeeded(String name) {
    byName.remove(name);
  }

  private boolean isRecent(Failures failures) {
    return failures.last().plus(LOCKED_FOR).isAfter(clock.instant());
  }
}
