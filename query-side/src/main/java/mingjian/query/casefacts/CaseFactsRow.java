package mingjian.query.casefacts;

import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casework.AppealTaken;
import org.jspecify.annotations.Nullable;

/// A case as other rules see it, or one of its subjects.
///
/// @param person set in the row of a subject; its progress holds what concerns that subject
/// @param facts set in the row of the case; so are `handlers`, whoever was once of its team or heard it, and `recused`, who has to withdraw from it
/// @param appeals set in the row of the case, in the order in which they were filed
/// @param toldOf appeals whose outcome the case itself was told
public record CaseFactsRow(
    CaseId caseId, @Nullable PersonId person, CaseProgress progress, @Nullable CaseFacts facts,
    Set<StaffId> handlers, Set<StaffId> recused, List<AppealTaken> appeals, Set<AppealId> toldOf) {

  /// An appeal changed the decision, and the case wasn't told yet.
  public boolean isUntold() {
    return appeals.stream().anyMatch(it -> it.changesDecision() && !toldOf.contains(it.appeal()));
  }

  CaseFactsRow with(List<AppealTaken> appeals) {
    return new CaseFactsRow(caseId, person, progress, facts, handlers, recused, appeals, toldOf);
  }

  /// The person has no outcome yet in this case. What others announced is no case of ours.
  public boolean isOpen() {
    return person != null && progress.of(person)
        .map(subject -> !subject.hasOutcome() && progress.entered() != CaseState.ANNOUNCED_ONLY)
        .orElse(false);
  }
}
