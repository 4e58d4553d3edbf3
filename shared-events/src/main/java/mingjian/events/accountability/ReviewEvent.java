package mingjian.events.accountability;

import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.Claims;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casework.AppealOutcome;
import org.jspecify.annotations.Nullable;

/// The life of a double or triple inquiry. Whoever is meant by an event stands in it: `person`, or `organisation` with a null person.
public sealed interface ReviewEvent extends Event {
  ReviewId reviewId();

  CaseId caseId();

  /// @param approvals 启动呈批表; @param partyCommitteeApproval for a directly led organisation or its head (问责条例 9条)
  /// @param parallelBasis the rule that allows to start before the case is decided
  /// @param caseFacts what the case said when the review was opened; @param cited the duties around it, as at log position `factsPosition`
  record ReviewOpened(
      ReviewId reviewId, CaseId caseId, ReviewMode mode, List<UnitId> otherUnits, boolean directlyLed, List<Approval> approvals,
      @Nullable Approval partyCommitteeApproval, @Nullable String parallelBasis, CaseFacts caseFacts, DutyFacts cited,
      long factsPosition, boolean subjectIsHead, PartialDate occurredOn) implements ReviewEvent, Claims {
    /// One review for one case; whoever wants another opens this one again.
    @Override
    public Set<String> claims() {
      return Set.of("review-of:" + caseId);
    }
  }

  record ReviewNotStarted(
      ReviewId reviewId, CaseId caseId, NotStartedReason reasonCode, @Nullable String explanation, Approval approval,
      PartialDate occurredOn) implements ReviewEvent {}

  /// Opened, and found without ground.
  record ReviewDismissed(
      ReviewId reviewId, CaseId caseId, NotStartedReason reasonCode, @Nullable String explanation, Approval approval,
      PartialDate occurredOn) implements ReviewEvent {}

  /// @param persons whom the derivation names, for their timelines
  record CandidatesDerived(
      ReviewId reviewId, CaseId caseId, CaseFacts caseFacts, long factsPosition, Derivation derivation, List<PersonId> persons,
      PartialDate occurredOn) implements ReviewEvent {}

  record CandidateAdded(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier,
      Overlap overlap, List<Evidence> evidence, String ground, PartialDate occurredOn) implements ReviewEvent {}

  record EvidenceAdded(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, Evidence evidence,
      PartialDate occurredOn) implements ReviewEvent {}

  /// The explanation in the person's own words; `representative` speaks for an organisation.
  record PersonHeard(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, @Nullable String representative,
      Set<StaffId> heardBy, String statement, DocumentRef record, Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements ReviewEvent {}

  /// @param rule the article of the 问责条例; @param causalFacts how the neglect led to the harm
  /// @param foundAndHandled discovered and dealt with it himself: lightens
  /// @param decidedBy the body that has the authority over the person
  record ResponsibilityEstablished(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier,
      Responsibility responsibility, String rule, FindingReason reasonCode, String causalFacts, boolean foundAndHandled,
      Set<AccountabilityMeasure> measures, String decidedBy, StaffId proposer, Approval approval, PartialDate occurredOn)
      implements ReviewEvent {}

  record PersonExempted(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier,
      ExemptReason reasonCode, String grounds, List<DocumentRef> evidence, StaffId proposer, Approval approval,
      PartialDate occurredOn) implements ReviewEvent {}

  record CandidateNotApplicable(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, String reason,
      PartialDate occurredOn) implements ReviewEvent {}

  record MissingExplained(
      ReviewId reviewId, CaseId caseId, MissingFlag flag, String explanation, PartialDate occurredOn) implements ReviewEvent {}

  /// @param persons those found responsible
  record AccountabilityAnnounced(
      ReviewId reviewId, CaseId caseId, DocumentRef decision, String audience, Set<StaffId> announcers, List<PersonId> persons,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements ReviewEvent {}

  record ReviewClosed(
      ReviewId reviewId, CaseId caseId, Approval approval, String summary, List<PersonId> persons, PartialDate occurredOn)
      implements ReviewEvent {}

  /// @param persons those whose finding is to be examined again
  record ReviewReopened(
      ReviewId reviewId, CaseId caseId, ReopenReason reasonCode, String explanation, Approval approval, List<PersonId> persons,
      PartialDate occurredOn) implements ReviewEvent {}

  /// Examined again and upheld 维持.
  record FindingUpheld(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, String reason,
      Approval approval, PartialDate occurredOn) implements ReviewEvent {}

  /// A finding goes back to 待查. What it said stays in the record (问责条例 21条).
  record FindingCorrected(
      ReviewId reviewId, CaseId caseId, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier,
      CandidateState was, String reason, Approval approval, PartialDate occurredOn) implements ReviewEvent {}

  /// Wrongly held to account, now publicly put right 澄清正名.
  record ReputationRestored(
      ReviewId reviewId, CaseId caseId, PersonId person, String audience, DocumentRef document, PartialDate occurredOn)
      implements ReviewEvent {}

  /// Facts came in after they were cited. Nothing is rewritten; somebody must look.
  ///
  /// @param persons whom the changes concern
  record ReviewRecalculationFlagged(
      ReviewId reviewId, CaseId caseId, long factsPosition, List<DutyChange> changes, List<PersonId> persons, PartialDate occurredOn)
      implements ReviewEvent {}

  record RecalculationSettled(
      ReviewId reviewId, CaseId caseId, String reason, Approval approval, PartialDate occurredOn) implements ReviewEvent {}

  /// An appeal changed or revoked the decision of the case. Nothing is reopened; somebody must decide whether it is.
  ///
  /// @param persons those found responsible on the case as it was
  record ReviewAppealFlagged(
      ReviewId reviewId, CaseId caseId, AppealId appealId, AppealOutcome outcome, List<PersonId> persons, PartialDate occurredOn)
      implements ReviewEvent {}

  /// @param persons those whose finding is to be examined again 待复核
  record ReviewReopenedOnAppeal(
      ReviewId reviewId, CaseId caseId, AppealId appealId, String explanation, Approval approval, List<PersonId> persons,
      PartialDate occurredOn) implements ReviewEvent {}

  /// Somebody with authority decided that the review stands although the decision of the case was changed.
  record AppealFlagSettled(
      ReviewId reviewId, CaseId caseId, AppealId appealId, String reason, Approval approval, PartialDate occurredOn)
      implements ReviewEvent {}

  /// 列入用人失察检查: from here on whoever nominated a subject is a candidate too (DOMAIN 5.2).
  record NominationCheckIncluded(
      ReviewId reviewId, CaseId caseId, String reason, Approval approval, PartialDate occurredOn) implements ReviewEvent {}
}
