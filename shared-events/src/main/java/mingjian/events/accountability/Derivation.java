package mingjian.events.accountability;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjian.events.PersonId;

/// What the registers say about a case: candidates and gaps, never verdicts.
///
/// @param slices the misconduct cut at every change of unit, tenure or division
public record Derivation(List<DutySlice> slices, List<Candidate> candidates, List<Gap> gaps, boolean subjectIsHead) {

  public List<PersonId> persons() {
    return candidates.stream().map(Candidate::person).filter(it -> it != null).distinct().toList();
  }

  /// Every flag that somebody must explain.
  public Set<MissingFlag> flags() {
    Set<MissingFlag> all = new TreeSet<>();
    gaps.forEach(it -> all.add(it.flag()));
    candidates.stream().filter(it -> it.standing() == CandidateState.PENDING).forEach(it -> all.addAll(it.flags()));
    return all;
  }
}
