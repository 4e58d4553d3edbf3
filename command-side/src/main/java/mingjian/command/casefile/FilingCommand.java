package mingjian.command.casefile;

import java.util.List;
import java.util.Set;
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
