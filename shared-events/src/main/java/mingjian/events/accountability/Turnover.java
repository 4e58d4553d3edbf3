package mingjian.events.accountability;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Who held a duty in how many of the stretches in which anybody held it: whoever was missing from one of them was followed or preceded by
/// another 期间易人.
final class Turnover {
  private record Duty(DutyTier tier, UnitId unit, @Nullable FieldOfWork field) {}

  private final Map<Duty, Integer> stretches = new HashMap<>();
  private final Map<Duty, Map<PersonId, Integer>> holders = new HashMap<>();

  void saw(DutyTier tier, UnitId unit, @Nullable FieldOfWork field, Set<PersonId> persons) {
    if (persons.isEmpty()) {
      return;
    }
    Duty duty = new Duty(tier, unit, field);
    stretches.merge(duty, 1, Integer::sum);
    persons.forEach(it -> holders.computeIfAbsent(duty, key -> new HashMap<>()).merge(it, 1, Integer::sum));
  }

  boolean changed(CandidateKey key) {
    return key.person() != null && holders.entrySet().stream().anyMatch(it -> {
      Integer seen = it.getKey().tier == key.tier() ? it.getValue().get(key.person()) : null;
      return seen != null && seen < stretches.get(it.getKey());
    });
  }
}
