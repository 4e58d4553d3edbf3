package mingjian.events.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.Id;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.SpendingApprovalId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// How a unit spends: who signed for an amount, and to whom a head gave the power to sign.
public sealed interface SpendingEvent extends WorkEvent {
  SpendingApprovalId spendingApprovalId();

  @Override
  default Id fileId() {
    return spendingApprovalId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.SPENDING_APPROVALS;
  }

  /// @param spendingTier the band of amounts 财务分档, in the unit's own words
  /// @param thresholdFen above which the group decides together; null where the unit has none
  record SpendingApproved(
      SpendingApprovalId spendingApprovalId, WorkAbout about, String headline, SpendingKind kind, FieldOfWork fieldOfWork, long amountFen,
      @Nullable String spendingTier, @Nullable Long thresholdFen, @Nullable MajorMatterId decidedAs, List<Signer> signers, Set<SignerRole> missingRoles,
      Set<SpendingFlaw> spendingFlaws, @Nullable DocumentRef document, PartialDate occurredOn) implements SpendingEvent {
    @Override
    public Set<SpendingFlaw> breaches() {
      return spendingFlaws;
    }

    @Override
    public WorkState state() {
      return missingRoles.isEmpty() ? SpendingState.SIGNED : SpendingState.SIGNATURES_MISSING;
    }
  }

  /// 补签: it completes the paper, the flaw stays.
  record SignatureSupplied(
      SpendingApprovalId spendingApprovalId, WorkAbout about, Signer signer, Set<SignerRole> missingRoles, String reason, PartialDate occurredOn)
      implements SpendingEvent {
    @Override
    public WorkState state() {
      return missingRoles.isEmpty() ? SpendingState.SIGNED : SpendingState.SIGNATURES_MISSING;
    }
  }

  /// @param amountMaxFen up to which the deputy signs; null where the paper sets no limit
  /// @param untilDay null where it holds until taken back
  record ApprovalDelegated(
      SpendingApprovalId spendingApprovalId, WorkAbout about, String headline, SpendingKind kind, PersonId delegator, PersonId deputy,
      Set<FieldOfWork> fields, @Nullable Long amountMaxFen, @Nullable LocalDate untilDay, DocumentRef document, PartialDate occurredOn)
      implements SpendingEvent {
    @Override
    public WorkState state() {
      return SpendingState.DELEGATED;
    }

    @Override
    public Due due() {
      return new Due(untilDay);
    }
  }

  record DelegationEnded(
      SpendingApprovalId spendingApprovalId, WorkAbout about, String reason, @Nullable DocumentRef document, PartialDate occurredOn)
      implements SpendingEvent {
    @Override
    public WorkState state() {
      return SpendingState.DELEGATION_ENDED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong. `liftedSpendingFlaws` turned out to be none.
  record SpendingRecordCorrected(
      SpendingApprovalId spendingApprovalId, WorkAbout about, String eventId, String item, String was, String right,
      Set<SpendingFlaw> liftedSpendingFlaws, String reason, Approval approval, PartialDate occurredOn) implements SpendingEvent {
    @Override
    public Set<SpendingFlaw> liftedBreaches() {
      return liftedSpendingFlaws;
    }

    @Override
    public String corrects() {
      return eventId;
    }
  }
}
