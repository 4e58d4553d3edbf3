package mingjian.command.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.SpendingApprovalId;
import mingjian.events.deliberation.Signer;
import mingjian.events.deliberation.SpendingFlaw;
import mingjian.events.deliberation.SpendingKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about who signs for a unit's spending.
public sealed interface SpendingCommand extends Command {
  SpendingApprovalId spendingApprovalId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return spendingApprovalId().value();
  }

  record RecordApproval(
      SpendingApprovalId spendingApprovalId, WorkAbout about, String headline, SpendingKind kind, FieldOfWork fieldOfWork, long amountFen,
      @Nullable String spendingTier, @Nullable Long thresholdFen, @Nullable MajorMatterId decidedAs, List<Signer> signers, @Nullable DocumentRef document,
      PartialDate occurredOn) implements SpendingCommand, Creates {}

  record SupplySignature(SpendingApprovalId spendingApprovalId, Signer signer, String reason, PartialDate occurredOn) implements SpendingCommand {}

  record RecordDelegation(
      SpendingApprovalId spendingApprovalId, WorkAbout about, String headline, PersonId delegator, PersonId deputy, Set<FieldOfWork> fields,
      @Nullable Long amountMaxFen, @Nullable LocalDate untilDay, DocumentRef document, PartialDate occurredOn) implements SpendingCommand, Creates {}

  record EndDelegation(SpendingApprovalId spendingApprovalId, String reason, @Nullable DocumentRef document, PartialDate occurredOn)
      implements SpendingCommand {}

  record CorrectSpendingRecord(
      SpendingApprovalId spendingApprovalId, String eventId, String item, String was, String right, Set<SpendingFlaw> liftedSpendingFlaws, String reason,
      Approval approval, PartialDate occurredOn) implements SpendingCommand {}
}
