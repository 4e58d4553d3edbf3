package mingjian.events.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.talk.Recording;
import org.jspecify.annotations.Nullable;

/// Measures of the investigation 审查调查措施, each with its number in the case. `subject` is null where it isn't taken against a subject.
public sealed interface MeasureEvent extends CaseEvent {

  /// Begins on `occurredOn`.
  ///
  /// @param approval null only where there was none, which is a flaw; @param item what it was about; always null for technical measures
  /// @param until the day to which it was approved; null where it is done at once
  record MeasureTaken(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, MeasureBasis basis, @Nullable Approval approval, List<StaffId> staff,
      boolean certificateShown, Recording recording, @Nullable String item, @Nullable PartialDate until, Set<ProcedureFlaw> flaws,
      PartialDate occurredOn) implements MeasureEvent {}

  record MeasureExtended(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, PartialDate until, String reason, Approval approval,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements MeasureEvent {}

  /// 通知家属、单位; or why not, where that would hinder the investigation (监察法 50条).
  record MeasureNoticeRecorded(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, @Nullable String notified, @Nullable String withheldBecause,
      @Nullable DocumentRef document, Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements MeasureEvent {}

  /// 解除、变更或期满.
  record MeasureEnded(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, String reason, @Nullable Approval approval,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements MeasureEvent {}
}
