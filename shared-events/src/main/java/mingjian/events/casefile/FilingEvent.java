package mingjian.events.casefile;

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

/// The file itself: archived, taken up again, sealed, corrected. Nothing is ever taken out of it.
public sealed interface FilingEvent extends CaseEvent {

  record CaseArchived(CaseId caseId, String archiveNumber, @Nullable DocumentRef document, PartialDate occurredOn)
      implements FilingEvent {}

  /// A case that was over is taken up again 重新启动 (DOMAIN 4.2: only by an appeal decided or by new evidence, with the approval of the head). The text
  /// doesn't say where it stands then: nothing of its facts is settled any more, so its subjects are under investigation as on the first day, and what was
  /// imposed on them stands until it is changed.
  ///
  /// @param subjects for whom it goes on; @param appealId what was decided on appeal; @param newEvidence one of the two is there
  record CaseReopened(
      CaseId caseId, List<PersonId> subjects, @Nullable AppealId appealId, @Nullable String newEvidence, @Nullable DocumentRef document,
      Approval approval, PartialDate occurredOn)
      implements FilingEvent {}

  /// From here on only the named may read the file, whatever their role.
  ///
  /// @param subjects all of the case: it leaves their timelines for everybody else; @param readers who may still read it
  record FileSealed(
      CaseId caseId, List<PersonId> subjects, Set<StaffId> readers, String reason, Approval approval, PartialDate occurredOn)
      implements FilingEvent {}

  record FileUnsealed(CaseId caseId, List<PersonId> subjects, String reason, Approval approval, PartialDate occurredOn)
      implements FilingEvent {}

  /// What was recorded wrongly, and what is right. The original stays where it is.
  ///
  /// @param eventId of the record that was wrong; @param subjects whom it concerns
  record RecordCorrected(
      CaseId caseId, String eventId, List<PersonId> subjects, String item, String was, String right, String reason,
      Approval approval, PartialDate occurredOn)
      implements FilingEvent {}
}
