package mingjian.command.casefile;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.CircularKind;
import org.jspecify.annotations.Nullable;

/// What others learn from a case.
public sealed interface ReformCommand extends CaseCommand {

  record AttachArtefact(CaseId caseId, ArtefactKind kind, DocumentRef document, @Nullable String summary, PartialDate occurredOn)
      implements ReformCommand {}

  record WaiveArtefact(CaseId caseId, ArtefactKind kind, String reason, Approval approval, PartialDate occurredOn) implements ReformCommand {}

  /// An empty `subjects` means every subject with a decision.
  record PublishCircular(
      CaseId caseId, List<PersonId> subjects, CircularKind kind, String title, String audience, @Nullable DocumentRef document, Approval approval,
      boolean thirdPartiesHidden, PartialDate occurredOn) implements ReformCommand {}
}
