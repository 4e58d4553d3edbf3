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
import mingjian.events.UnitId;
import mingjian.events.talk.Recording;
import org.jspecify.annotations.Nullable;

/// Measures of the investigation 审查调查措施, each with its number in the case. `subject` is null where it isn't taken against a subject.
public sealed interface MeasureEvent extends CaseEvent {
  String no();

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

  /// 重新计算留置时间, once, for another grave offence found during it (监察法 48条): the term and its extensions begin anew on `occurredOn`, the day it was found.
  ///
  /// @param until the day to which it is approved now
  record LiuzhiRecalculated(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, String ground, PartialDate until, Approval approval,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements MeasureEvent {}

  /// 通知家属、单位; or why not, where that would hinder the investigation (监察法 50条).
  record MeasureNoticeRecorded(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, @Nullable String notified, @Nullable String withheldBecause,
      @Nullable DocumentRef document, Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements MeasureEvent {}

  /// 送交留置场所 of somebody in custody (监察法 46条).
  record DeliveredToLiuzhiPlace(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MeasureEvent {}

  /// 申请变更强制措施 (监察法 50条). Who of the relatives asked is never kept.
  record MeasureChangeRequested(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, ChangeApplicant applicant, String request,
      @Nullable DocumentRef document, PartialDate occurredOn) implements MeasureEvent {}

  /// The measure itself is ended, where it is, by [MeasureEnded].
  ///
  /// @param reason never null where the change isn't granted
  record MeasureChangeDecided(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, boolean granted, @Nullable String reason, Approval approval,
      PartialDate occurredOn) implements MeasureEvent {}

  /// 查明与案件无关 of what is frozen or seized (监察法 26、28条).
  ///
  /// @param unit of the case, as it was known
  record PropertyFoundIrrelevant(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, @Nullable UnitId unit, String property,
      @Nullable DocumentRef document, PartialDate occurredOn) implements MeasureEvent {}

  /// 解除冻结、查封、扣押，予以退还; told of what was found irrelevant, while the measure may go on for the rest.
  record IrrelevantPropertyReleased(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MeasureEvent {}

  /// 解除、变更或期满.
  record MeasureEnded(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, String reason, @Nullable Approval approval,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements MeasureEvent {}
}
