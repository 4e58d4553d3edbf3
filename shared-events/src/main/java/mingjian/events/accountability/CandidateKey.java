package mingjian.events.accountability;

import mingjian.events.PersonId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Which row of a review: a person or an organisation, in one tier.
public record CandidateKey(@Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier) {
  public boolean isOrganisation() {
    return organisation != null;
  }
}
