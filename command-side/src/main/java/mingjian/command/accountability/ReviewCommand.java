package mingjian.command.accountability;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewMode;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a double inquiry. Where both stand, exactly one of `person` and `organisation` is given.
public sealed interface ReviewCommand extends Command {
  ReviewId reviewId();

  @Override
  default String aggregateId() {
    return reviewId().value();
  }

  /// @param otherUnits further units of the case; @param directlyLed 同级党委直接领导的党组织或者其主要负责人
  /// @param parallelBasis the rule by which it may start before the case is decided
  record OpenAccountabilityReview(
      ReviewId reviewId, CaseId caseId, ReviewMode mode, List<UnitId> otherUnits, boolean directlyLed, List<Approval> approvals,
      @Nullable Approval partyCommitteeApproval, @Nullable String parallelBasis, PartialDate occurredOn)
      implements ReviewCommand, Creates {}

  /// 不启动; many of them may be sent together.
  record DeclineReview(
      ReviewId reviewId, CaseId caseId, NotStartedReason reasonCode, @Nullable String explanation, Approval approval)
      implements ReviewCommand, Creates {}

  record DismissReview(ReviewId reviewId, NotStartedReason reasonCode, @Nullable String explanation, Approval approval)
      implements ReviewCommand {}

  /// Derives the candidates from what the registers say now.
  record IdentifyCandidates(ReviewId reviewId, PartialDate occurredOn) implements ReviewCommand {}

  /// A candidate by hand: a recorded tenure or division, or papers where no register tells of it.
  ///
  /// @param papers what they show is said by `paperKind`
  record IdentifyResponsiblePerson(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, @Nullable TenureId tenureId,
      @Nullable DivisionId divisionId, List<DocumentRef> papers, @Nullable EvidenceKind paperKind, String ground,
      PartialDate occurredOn) implements ReviewCommand {}

  record AddEvidence(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, EvidenceKind kind, String what,
      DocumentRef document, PartialDate occurredOn) implements ReviewCommand {}

  /// @param representative who spoke for the organisation
  record HearResponsiblePerson(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, @Nullable String representative,
      Set<StaffId> heardBy, String statement, DocumentRef record, PartialDate occurredOn) implements ReviewCommand {}

  record EstablishResponsibility(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, Responsibility responsibility,
      String rule, FindingReason reasonCode, String causalFacts, boolean foundAndHandled, Set<AccountabilityMeasure> measures,
      String decidedBy, StaffId proposer, Approval approval) implements ReviewCommand {}

  record ExemptFromResponsibility(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, ExemptReason reasonCode,
      String grounds, List<DocumentRef> evidence, StaffId proposer, Approval approval) implements ReviewCommand {}

  record MarkNotApplicable(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, String reason,
      PartialDate occurredOn) implements ReviewCommand {}

  record ExplainMissing(ReviewId reviewId, MissingFlag flag, String explanation, PartialDate occurredOn) implements ReviewCommand {}

  record AnnounceAccountability(
      ReviewId reviewId, DocumentRef decision, String audience, Set<StaffId> announcers, PartialDate occurredOn)
      implements ReviewCommand {}

  record CloseReview(ReviewId reviewId, String summary, Approval approval, PartialDate occurredOn) implements ReviewCommand {}

  record ReopenReview(ReviewId reviewId, ReopenReason reasonCode, String explanation, Approval approval, PartialDate occurredOn)
      implements ReviewCommand {}

  record UpholdFinding(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, String reason, Approval approval)
      implements ReviewCommand {}

  record CorrectFinding(
      ReviewId reviewId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, String reason, Approval approval)
      implements ReviewCommand {}

  record RestoreReputation(ReviewId reviewId, PersonId person, String audience, DocumentRef document, PartialDate occurredOn)
      implements ReviewCommand {}

  /// The case was withdrawn 撤销案件: opens the review again, so that what was found is examined anew. `approval` is the one of the withdrawal.
  record RecheckReview(ReviewId reviewId, String reason, Approval approval, PartialDate occurredOn) implements ReviewCommand {}

  /// Asks whether the registers have changed since they were cited; records nothing if not.
  record FlagRecalculation(ReviewId reviewId) implements ReviewCommand {}

  record SettleRecalculation(ReviewId reviewId, String reason, Approval approval) implements ReviewCommand {}

  /// 列入用人失察检查: whoever nominated a subject is derived as a candidate from then on.
  record IncludeNominationCheck(ReviewId reviewId, String reason, Approval approval) implements ReviewCommand {}

  /// Says that an appeal changed the decision of the case. Sent by a policy; records nothing where it was said before.
  record FlagAppeal(ReviewId reviewId, AppealId appealId) implements ReviewCommand {}

  /// Opens the review again because of an appeal that changed the decision of the case, so that each finding is examined anew.
  record ReopenOnAppeal(ReviewId reviewId, AppealId appealId, String explanation, Approval approval, PartialDate occurredOn)
      implements ReviewCommand {}

  /// Decides that the review stands although an appeal changed the decision of the case.
  record SettleAppealFlag(ReviewId reviewId, AppealId appealId, String reason, Approval approval) implements ReviewCommand {}
}
