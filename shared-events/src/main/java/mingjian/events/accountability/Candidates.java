package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjian.events.accountability.ReviewEvent.CandidateAdded;

/// Who stands in a review after the registers were asked again, or somebody was entered by hand.
final class Candidates {
  private Candidates() {}

  /// Who was decided on or entered by hand stays, whatever the registers say now; the rest follows the registers.
  static List<CandidateProgress> derived(List<CandidateProgress> before, Derivation derivation) {
    List<CandidateProgress> next = new ArrayList<>();
    for (Candidate candidate : derivation.candidates()) {
      CandidateKey key = new CandidateKey(candidate.person(), candidate.organisation(), candidate.tier());
      next.add(before.stream().filter(it -> it.key().equals(key)).findFirst()
          .map(it -> it.with(candidate))
          .orElseGet(() -> CandidateProgress.of(candidate, false)));
    }
    Set<CandidateKey> named = next.stream().map(CandidateProgress::key).collect(Collectors.toSet());
    before.stream()
        .filter(it -> !named.contains(it.key()))
        .filter(it -> it.byHand() || it.heard() != null || it.state().isResolved() && it.state() != CandidateState.SHOWN_ONLY)
        .forEach(next::add);
    return next;
  }

  /// In the place of whoever stood there under the same key.
  static List<CandidateProgress> added(List<CandidateProgress> before, CandidateAdded e) {
    CandidateProgress one = CandidateProgress.of(byHand(e), true);
    List<CandidateProgress> all = new ArrayList<>(before);
    all.removeIf(it -> it.key().equals(one.key()));
    all.add(one);
    return all;
  }

  private static Candidate byHand(CandidateAdded e) {
    Set<EdgeNote> notes = new TreeSet<>(Set.of(EdgeNote.ADDED_BY_HAND));
    if (!e.overlap().isExact()) {
      notes.add(EdgeNote.DATES_NOT_EXACT);
    }
    return new Candidate(e.person(), e.organisation(), e.tier(), e.overlap(), e.evidence(), Set.of(MissingFlag.M9), notes, CandidateState.PENDING);
  }
}
