package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What today's registers would derive differently from what a review rests on (DOMAIN 5.4 “late facts”). It is told, never applied.
public final class Recalculation {
  private Recalculation() {}

  public static List<DutyChange> changes(Derivation cited, Derivation now) {
    Map<CandidateKey, Candidate> before = byKey(cited);
    Map<CandidateKey, Candidate> after = byKey(now);
    List<DutyChange> changes = new ArrayList<>();
    after.forEach((key, candidate) -> {
      Candidate was = before.get(key);
      if (was == null) {
        changes.add(about(DutyChangeKind.CANDIDATE_APPEARED, key));
      } else if (!was.overlap().equals(candidate.overlap()) || was.standing() != candidate.standing()) {
        changes.add(about(DutyChangeKind.OVERLAP_CHANGED, key));
      }
    });
    before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(key -> changes.add(about(DutyChangeKind.CANDIDATE_GONE, key)));
    Set<MissingFlag> gapsBefore = gaps(cited);
    Set<MissingFlag> gapsAfter = gaps(now);
    gapsAfter.stream().filter(it -> !gapsBefore.contains(it)).forEach(it -> changes.add(about(DutyChangeKind.GAP_APPEARED, it)));
    gapsBefore.stream().filter(it -> !gapsAfter.contains(it)).forEach(it -> changes.add(about(DutyChangeKind.GAP_GONE, it)));
    return changes;
  }

  private static Map<CandidateKey, Candidate> byKey(Derivation derivation) {
    Map<CandidateKey, Candidate> found = new LinkedHashMap<>();
    derivation.candidates().forEach(it -> found.put(it.key(), it));
    return found;
  }

  private static Set<MissingFlag> gaps(Derivation derivation) {
    Set<MissingFlag> flags = new TreeSet<>();
    derivation.gaps().forEach(it -> flags.add(it.flag()));
    return flags;
  }

  private static DutyChange about(DutyChangeKind kind, CandidateKey key) {
    return new DutyChange(kind, key.person(), key.organisation(), key.tier(), null);
  }

  private static DutyChange about(DutyChangeKind kind, @Nullable MissingFlag flag) {
    return new DutyChange(kind, null, null, null, flag);
  }
}
