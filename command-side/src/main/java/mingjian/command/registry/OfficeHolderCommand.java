package mingjian.command.registry;

import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.TenureKind;
import org.jspecify.annotations.Nullable;

/// What may be recorded about an office-holder 领导干部（监督对象）.
public sealed interface OfficeHolderCommand extends Command {
  PersonId personId();

  @Override
  default String aggregateId() {
    return personId().value();
  }

  record RegisterOfficeHolder(
      PersonId personId, PersonIdentity identity, boolean inferred, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderCommand, Creates {}

  record CorrectIdentity(
      PersonId personId, PersonIdentity identity, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  /// The whole status, good from `occurredOn` on.
  record UpdateStatus(
      PersonId personId, IdentityStatus status, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record CorrectStatus(
      PersonId personId, PartialDate since, IdentityStatus status, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record RecordTenure(
      PersonId personId, UnitId unit, String post, HeadPost head, TenureKind kind, Period period,
      @Nullable DocumentRef document, boolean inferred)
      implements OfficeHolderCommand {}

  /// `occurredOn` is the last day in the post.
  record EndTenure(PersonId personId, TenureId tenureId, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record CorrectTenure(
      PersonId personId, TenureId tenureId, UnitId unit, String post, HeadPost head, TenureKind kind, Period period,
      @Nullable DocumentRef document, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record VoidTenure(PersonId personId, TenureId tenureId, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  /// For a member of the inspection body: `occurredOn` is since when the code is his.
  record RecordStaffCode(PersonId personId, StaffId staff, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record VoidStaffCode(PersonId personId, StaffId staff, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record LinkDuplicatePerson(PersonId personId, PersonId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}

  record UnlinkDuplicatePerson(PersonId personId, PersonId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderCommand {}
}
