package mingjian.command.casefile;

import java.util.List;
import java.util.Set;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casefile.AnnouncedPart;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.JurisdictionKind;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import org.jspecify.annotations.Nullable;

/// Opening a case, entering one from paper, noting an announcement of others; numbers and jurisdiction.
public sealed interface OpeningCommand extends CaseCommand {

  /// One procedure or both, each with its approvals; `documents` hold the report of the preliminary verification. Unit, fields and period
  /// may be left out as 待查.
  record OpenCase(
      CaseId caseId, @Nullable CaseNumber caseNumber, List<Opening> openings, @Nullable String clueRef,
      List<Subject> subjects, @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct,
      String allegation, @Nullable Place place, String organ, Secrecy secrecy, List<DocumentRef> documents)
      implements OpeningCommand, Creates {}

  /// 补录. A subject without a standing is under investigation.
  record RegisterExistingCase(
      CaseId caseId, @Nullable CaseNumber caseNumber, List<Opening> openings, @Nullable String clueRef,
      List<Subject> subjects, List<Standing> standings, @Nullable UnitId unit, Set<FieldOfWork> fields,
      @Nullable Period misconduct, String allegation, @Nullable Place place, String organ, Secrecy secrecy,
      List<DocumentRef> documents)
      implements OpeningCommand, Creates {}

  record RecordPublicAnnouncement(
      CaseId caseId, String source, PersonId subject, List<UnitId> units, Place place, String position, String reason,
      boolean alleged, @Nullable String sourceRank, Set<AnnouncedPart> inferred, PartialDate occurredOn)
      implements OpeningCommand, Creates {}

  record AssignNumber(CaseId caseId, CaseNumber number, PartialDate occurredOn) implements OpeningCommand {}

  record VoidNumber(
      CaseId caseId, CaseNumber number, @Nullable CaseNumber replacement, String reason, Approval approval,
      PartialDate occurredOn)
      implements OpeningCommand {}

  record RecordJurisdiction(
      CaseId caseId, JurisdictionKind kind, @Nullable String fromOrgan, String toOrgan, DocumentRef document,
      PartialDate occurredOn)
      implements OpeningCommand {}
}
