package mingjian.events.registry;

import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// The life of a unit 单位: its history 沿革, how its leading group divides the labour, who supervises it.
///
/// Tenures stand with the person ([OfficeHolderEvent]); division of labour and supervisors stand here, because one paper of the unit
/// changes several of them at once.
public sealed interface OrgUnitEvent extends Event {
  UnitId unitId();

  /// @param inferred taken from an announcement rather than from a paper of the unit 推定
  record UnitRegistered(
      UnitId unitId, String name, UnitKind kind, Place place, @Nullable UnitId superior, boolean inferred,
      @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  record UnitRenamed(
      UnitId unitId, String formerName, String name, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// The unit goes on in another; those who held its posts stay where they were.
  record UnitMerged(UnitId unitId, UnitId into, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// `off` came out of the unit, which goes on beside it. One event for each, though one paper may name several.
  record UnitSplit(UnitId unitId, UnitId off, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  record SuperiorChanged(
      UnitId unitId, @Nullable UnitId formerSuperior, @Nullable UnitId superior, @Nullable DocumentRef document,
      PartialDate occurredOn)
      implements OrgUnitEvent {}

  record UnitCorrected(
      UnitId unitId, String name, UnitKind kind, Place place, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// @param body the supervising body 派驻组／纪委, by name; @param bodyUnit the same as a unit, where it is one
  record SupervisorAssigned(
      UnitId unitId, SupervisionId supervisionId, String body, @Nullable UnitId bodyUnit, PersonId person,
      SupervisorRole role, Period period, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// The last day of the duty is `occurredOn`.
  record SupervisorEnded(
      UnitId unitId, SupervisionId supervisionId, PersonId person, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// A change of fields ends one entry and records the next, so an entry has one set of fields for its whole period.
  record DivisionRecorded(
      UnitId unitId, DivisionId divisionId, PersonId person, Set<FieldOfWork> fields, Period period,
      @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// The last day of the entry is `occurredOn`.
  record DivisionEnded(
      UnitId unitId, DivisionId divisionId, PersonId person, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitEvent {}

  record DivisionCorrected(
      UnitId unitId, DivisionId divisionId, PersonId person, Set<FieldOfWork> fields, Period period,
      @Nullable DocumentRef document, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitEvent {}

  /// Two entries mean one unit. Reversible, and neither is deleted (DOMAIN 8.1.12).
  record DuplicateUnitLinked(UnitId unitId, UnitId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitEvent {}

  record DuplicateUnitUnlinked(UnitId unitId, UnitId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitEvent {}
}
