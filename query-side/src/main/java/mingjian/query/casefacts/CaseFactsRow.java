package mingjian.query.casefacts;

import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/// A case as other rules see it, or one of its subjects.
///
/// @param person set in the row of a subject; its progress holds what concerns that subject
/// @param facts set in the row of the case; so are `handlers`, whoever was once of its team or heard it, and `recused`, who has to withdraw from it
public record CaseFactsRow(
    CaseId caseId, @Nullable PersonId person, CaseProgress progress, @Nullable CaseFacts facts,
    Set<StaffId> handlers, Set<StaffId> recused) {

  /// The person has no outcome yet in this case. What others announced is no case of ours.
  public boolean isOpen() {
    return person != null && progress.of(person)
        .map(subject -> !subject.hasOutcome() && progress.entered() != CaseState.ANNOUNCED_ONLY)
        .orElse(false);
  }
}
