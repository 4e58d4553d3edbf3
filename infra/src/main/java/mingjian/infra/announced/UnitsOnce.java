package mingjian.infra.announced;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import mingjian.events.UnitId;

/// Sees to it that each unit is registered once, by the first row of the file that names it and can be recorded, however many rows are under way.
///
/// Rows claim in the order of the file. A row waits for the earlier ones that named the same unit only until one of them has registered it; as
/// every wait is for an earlier row, there is no circle.
final class UnitsOnce {
  private final Predicate<String> registered;
  private final Map<UnitId, CompletableFuture<Boolean>> last = new HashMap<>();

  UnitsOnce(Predicate<String> registered) {
    this.registered = registered;
  }

  /// Called by one thread, in the order of the file.
  Claim claim(Set<UnitId> units) {
    Map<UnitId, CompletableFuture<Boolean>> before = new LinkedHashMap<>();
    CompletableFuture<Boolean> recorded = new CompletableFuture<>();
    for (UnitId unit : units) {
      CompletableFuture<Boolean> earlier = last.computeIfAbsent(unit, id -> CompletableFuture.completedFuture(registered.test(id.value())));
      if (!isThere(earlier)) {
        before.put(unit, earlier);
        last.put(unit, earlier.thenCombine(recorded, (there, now) -> there || now));
      }
    }
    return new Claim(before, recorded);
  }

  private static boolean isThere(CompletableFuture<Boolean> unit) {
    return unit.isDone() && unit.join();
  }

  /// One row's share in the units it names.
  record Claim(Map<UnitId, CompletableFuture<Boolean>> before, CompletableFuture<Boolean> recorded) {
    /// The units that this row must register itself.
    Set<UnitId> awaitMissing() {
      Set<UnitId> missing = new LinkedHashSet<>();
      before.forEach((unit, earlier) -> {
        if (!earlier.join()) {
          missing.add(unit);
        }
      });
      return missing;
    }

    void settle(boolean done) {
      recorded.complete(done);
    }
  }
}
