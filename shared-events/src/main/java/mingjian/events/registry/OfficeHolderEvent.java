package mingjian.events.registry;

import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// What is known of an office-holder 领导干部（监督对象）: identity, status by date, tenures. The only events that bear a name.
public sealed interface OfficeHolderEvent extends Event {
  PersonId personId();

  record OfficeHolderRegistered(
      PersonId personId, PersonIdentity identity, boolean inferred, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  record IdentityCorrected(
      PersonId personId, PersonIdentity was, PersonIdentity identity, String reason, Approval approval,
      PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// The whole status, good from `occurredOn` until the next one.
  record StatusUpdated(
      PersonId personId, IdentityStatus status, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// The status said to hold from `since` was wrong.
  record StatusCorrected(
      PersonId personId, PartialDate since, IdentityStatus status, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// @param document the paper of appointment; null is missing flag M1
  /// @param inferred read out of an announcement 推定: shown, never a fact for an inquiry
  record TenureRecorded(
      PersonId personId, TenureId tenureId, UnitId unit, String post, HeadPost head, TenureKind kind, Period period,
      @Nullable DocumentRef document, boolean inferred, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// The last day in the post is `occurredOn`.
  record TenureEnded(
      PersonId personId, TenureId tenureId, UnitId unit, String post, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// The tenure as it should have been recorded; `formerUnit` is the unit it stood under until now.
  record TenureCorrected(
      PersonId personId, TenureId tenureId, UnitId formerUnit, UnitId unit, String post, HeadPost head, TenureKind kind,
      Period period, @Nullable DocumentRef document, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// There never was such a tenure.
  record TenureVoided(
      PersonId personId, TenureId tenureId, UnitId unit, String post, String reason, Approval approval,
      PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// The person works for the inspection body, and stands under this code in teams and approvals.
  record StaffCodeRecorded(PersonId personId, StaffId staff, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// The code never was this person's.
  record StaffCodeVoided(PersonId personId, StaffId staff, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  /// Two entries mean one person. Reversible, and neither is deleted (DOMAIN 8.1.12).
  record DuplicatePersonLinked(
      PersonId personId, PersonId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderEvent {}

  record DuplicatePersonUnlinked(
      PersonId personId, PersonId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OfficeHolderEvent {}
}
