package mingjian.events.casefile;

import java.util.EnumSet;
import java.util.Set;

/// How far the five artefacts 五个“一” of a case have come. They remind and block nothing (DOMAIN 8.2).
public record FiveOnes(Set<ArtefactKind> attached, Set<ArtefactKind> waived) {
  static final FiveOnes NONE = new FiveOnes(Set.of(), Set.of());

  public boolean areComplete() {
    return missing().isEmpty();
  }

  public Set<ArtefactKind> missing() {
    EnumSet<ArtefactKind> missing = EnumSet.allOf(ArtefactKind.class);
    missing.removeAll(attached);
    missing.removeAll(waived);
    return missing;
  }

  FiveOnes attached(ArtefactKind kind) {
    return new FiveOnes(CaseMarks.and(attached, kind), waived);
  }

  FiveOnes waived(ArtefactKind kind) {
    return new FiveOnes(attached, CaseMarks.and(waived, kind));
  }
}
