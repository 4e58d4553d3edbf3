package mingjian.events.accountability;

import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Somebody whose position met the misconduct: a person or an organisation, never both. One person may stand in two tiers.
///
/// @param standing [CandidateState#PENDING], or [CandidateState#SHOWN_ONLY] for one who is not to be decided on; `notes` say why
public record Candidate(
    @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, Overlap overlap, List<Evidence> evidence,
    Set<MissingFlag> flags, Set<EdgeNote> notes, CandidateState standing) {

  public CandidateKey key() {
    return new CandidateKey(person, organisation, tier);
  }

  /// Without a document nobody can be held to account (DOMAIN 5.1).
  public boolean hasDocument() {
    return evidence.stream().anyMatch(it -> it.document() != null);
  }
}
