package mingjian.command.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// The file itself.
public sealed interface FilingCommand extends CaseCommand {

  record ArchiveCase(CaseId caseId, String archiveNumber, @Nullable DocumentRef document, PartialDate occurredOn)
      implements FilingCommand {}

  /// By an appeal, by new evidence, or by both. An empty `subjects` means who appealed, and for new evidence everybody of the case.
  record ReopenCase(
      CaseId caseId, List<PersonId> subjects, @Nullable AppealId appealId, @Nullable String newEvidence, @Nullable DocumentRef document,
      Approval approval, PartialDate occurredOn)
      implements FilingCommand {}

  /// From here on only `readers` may read the file, whatever their role.
  record SealFile(CaseId caseId, Set<StaffId> readers, String reason, Approval approval, PartialDate occurredOn)
      implements FilingCommand {}

  record UnsealFile(CaseId caseId, String reason, Approval approval, PartialDate occurredOn) implements FilingCommand {}

  /// Adds what is right beside what was wrong; `eventId` is that of the wrong record.
  record CorrectRecord(
      CaseId caseId, String eventId, List<PersonId> subjects, String item, String was, String right, String reason,
      Approval approval, PartialDate occurredOn)
      implements FilingCommand {}
}
