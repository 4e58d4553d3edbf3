package mingjian.events.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.registry.IdentityStatus;
import org.jspecify.annotations.Nullable;

/// What came of it for each subject, how it was announced and carried out.
public sealed interface OutcomeEvent extends CaseEvent {

  /// @param decider the body with authority; @param identity who the subject was when it was decided
  /// @param effect null where no rule in force could be cited
  record SanctionImposed(
      CaseId caseId, PersonId subject, SanctionKind kind, Penalty penalty, String decider, List<Approval> approvals,
      DocumentRef decision, IdentityStatus identity, @Nullable EffectPeriod effect, Set<SanctionWarning> warnings,
      PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 免予处分, by a written conclusion (处分条例 19条).
  record SubjectExempted(
      CaseId caseId, PersonId subject, String decider, String ground, DocumentRef conclusion, Approval approval,
      PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 不予处分.
  record SubjectNotSanctioned(
      CaseId caseId, PersonId subject, String decider, String ground, DocumentRef conclusion, Approval approval,
      PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 移送检察机关审查起诉.
  record TransferredToProcuratorate(
      CaseId caseId, PersonId subject, String procuratorate, String suspectedOffence, DocumentRef document,
      Approval approval, PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 检察机关退回补充调查 (监察法 54条): a month, and not more than twice.
  ///
  /// @param times the how manieth return it is, of that person
  record ReturnedByProcuratorate(
      CaseId caseId, PersonId subject, String toSupplement, int times, DocumentRef document, Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 补充调查完毕，再次移送.
  record SupplementaryInvestigationFinished(CaseId caseId, PersonId subject, String result, DocumentRef document, PartialDate occurredOn)
      implements OutcomeEvent {}

  /// Every subject has an outcome 结案. Recorded together with the last outcome.
  record CaseClosed(CaseId caseId, List<PersonId> subjects, PartialDate occurredOn) implements OutcomeEvent {}

  /// @param lateReason why later than a month after the decision; @param opinion what the person said on it
  /// @param withGovernmentSanction whether a 政务处分 was among what was announced, of which a review may be asked for (政务处分法 55条); null where that isn't known,
  ///     as in what was recorded before it was told
  record DecisionAnnounced(
      CaseId caseId, PersonId subject, List<StaffId> announcers, @Nullable String venue, boolean withEducation,
      @Nullable DocumentRef document, @Nullable String opinion, @Nullable String lateReason, Set<ProcedureFlaw> flaws,
      PartialDate occurredOn, @Nullable Boolean withGovernmentSanction)
      implements OutcomeEvent {}

  /// @param reportedBy the unit that carried the decision out
  record ExecutionReported(
      CaseId caseId, PersonId subject, @Nullable UnitId reportedBy, String result, @Nullable DocumentRef document,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 职务、工资等变更手续办结 (处分条例 44条; 政务处分法 54条), for all sanctions on the person that are still to be carried through.
  record FormalitiesFinished(CaseId caseId, PersonId subject, String result, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 特殊情况下延长办理期限, to six months in all.
  record FormalitiesExtended(CaseId caseId, PersonId subject, String reason, Approval approval, PartialDate occurredOn) implements OutcomeEvent {}

  /// 撤销案件; @param notifiedUnit the unit that was told
  record CaseWithdrawn(
      CaseId caseId, List<PersonId> subjects, String reason, DocumentRef document, @Nullable UnitId notifiedUnit,
      Approval approval, PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 澄清正名 (政务处分法 53条).
  record SubjectCleared(
      CaseId caseId, PersonId subject, String statement, @Nullable String audience, DocumentRef document, Approval approval,
      PartialDate occurredOn)
      implements OutcomeEvent {}

  /// 原处分经申诉变更、撤销: told by the appeal's own file. What was imposed stays in the record; this says what came of it.
  ///
  /// @param against the penalty appealed; null where the appeal names none
  /// @param changedTo the lighter penalty; null unless one was named
  record DecisionChangedOnAppeal(
      CaseId caseId, PersonId subject, AppealId appealId, AppealKind kind, AppealOutcome outcome, @Nullable Penalty against,
      @Nullable Penalty changedTo, String decider, DocumentRef decision, Approval approval, PartialDate occurredOn)
      implements OutcomeEvent {
    /// Whether it concerns that penalty: the one it names, or, where it names none, each of the kind that such appeals are for.
    public boolean isAbout(Penalty penalty) {
      return against == null ? penalty.belongsTo(SanctionKind.PARTY) == kind.isOfParty() : against == penalty;
    }
  }
}
