package mingjian.events.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import org.jspecify.annotations.Nullable;

/// What others learn from a case 以案促改: the five artefacts, and what is made known.
public sealed interface ReformEvent extends CaseEvent {

  record CaseArtefactAttached(CaseId caseId, ArtefactKind kind, DocumentRef document, @Nullable String summary, PartialDate occurredOn)
      implements ReformEvent {}

  record ArtefactWaived(CaseId caseId, ArtefactKind kind, String reason, Approval approval, PartialDate occurredOn) implements ReformEvent {}

  /// @param audience whom it reaches; @param document the text or medium, where it is kept
  record CircularPublished(
      CaseId caseId, List<PersonId> subjects, CircularKind kind, String title, String audience, @Nullable DocumentRef document, Approval approval,
      boolean thirdPartiesHidden, Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements ReformEvent {}
}
