package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjian.events.accountability.ReviewEvent.CandidateNotApplicable;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.events.accountability.ReviewEvent.PersonHeard;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import org.jspecify.annotations.Nullable;

/// How far the question about one candidate has come, with the events that say so.
///
/// @param reexamined 待复核：found responsible before the review was opened again
public record CandidateProgress(
    Candidate candidate, CandidateState state, boolean byHand, boolean reexamined, @Nullable PersonHeard heard,
    @Nullable ResponsibilityEstablished established, @Nullable PersonExempted exempted,
    @Nullable CandidateNotApplicable notApplicable, List<FindingCorrected> corrections) {

  static CandidateProgress of(Candidate candidate, boolean byHand) {
    return new CandidateProgress(candidate, candidate.standing(), byHand, false, null, null, null, null, List.of());
  }

  public CandidateKey key() {
    return candidate.key();
  }

  /// Nobody need ask about this candidate any more.
  public boolean isSettled() {
    return state.isResolved() && !reexamined;
  }

  /// What is still missing about this candidate; nothing about one who is only shown or doesn't come into question.
  public Set<MissingFlag> missing() {
    Set<MissingFlag> missing = EnumSet.noneOf(MissingFlag.class);
    if (state != CandidateState.SHOWN_ONLY && state != CandidateState.NOT_APPLICABLE) {
      missing.addAll(candidate.flags());
      if (heard != null) {
        missing.remove(MissingFlag.M9);
      }
    }
    return missing;
  }

  CandidateProgress with(Candidate derivedAnew) {
    CandidateState now = state == CandidateState.PENDING || state == CandidateState.SHOWN_ONLY ? derivedAnew.standing() : state;
    return new CandidateProgress(derivedAnew, now, byHand, reexamined, heard, established, exempted, notApplicable, corrections);
  }

  CandidateProgress with(Evidence more) {
    List<Evidence> evidence = new ArrayList<>(candidate.evidence());
    evidence.add(more);
    Set<MissingFlag> flags = new TreeSet<>(candidate.flags());
    switch (more.kind()) {
      case TENURE, SUPERVISION, NOMINATION -> flags.remove(MissingFlag.M1);
      case DIVISION -> flags.remove(MissingFlag.M2);
      case MEETING, KNOWLEDGE, OTHER -> { }
    }
    Candidate supported = new Candidate(candidate.person(), candidate.organisation(), candidate.tier(), candidate.overlap(), evidence,
        flags, candidate.notes(), candidate.standing());
    return new CandidateProgress(supported, state, byHand, reexamined, heard, established, exempted, notApplicable, corrections);
  }

  CandidateProgress with(PersonHeard event) {
    return new CandidateProgress(candidate, state, byHand, reexamined, event, established, exempted, notApplicable, corrections);
  }

  CandidateProgress with(ResponsibilityEstablished event) {
    return new CandidateProgress(candidate, CandidateState.ESTABLISHED, byHand, false, heard, event, null, null, corrections);
  }

  CandidateProgress with(PersonExempted event) {
    return new CandidateProgress(candidate, CandidateState.EXEMPT, byHand, false, heard, null, event, null, corrections);
  }

  CandidateProgress with(CandidateNotApplicable event) {
    return new CandidateProgress(candidate, CandidateState.NOT_APPLICABLE, byHand, false, heard, null, null, event, corrections);
  }

  /// Back to 待查. What was found before stands in `corrections`.
  CandidateProgress with(FindingCorrected event) {
    List<FindingCorrected> all = new ArrayList<>(corrections);
    all.add(event);
    return new CandidateProgress(candidate, CandidateState.PENDING, byHand, false, heard, null, null, null, all);
  }

  CandidateProgress reexamined(boolean again) {
    return new CandidateProgress(candidate, state, byHand, again, heard, established, exempted, notApplicable, corrections);
  }
}
