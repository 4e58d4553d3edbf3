package mingjian.command.registry;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import mingjian.events.registry.SupervisorRole;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a unit 单位.
public sealed interface OrgUnitCommand extends Command {
  UnitId unitId();

  @Override
  default String aggregateId() {
    return unitId().value();
  }

  /// `occurredOn` is when the unit was set up; mostly not known.
  record RegisterUnit(
      UnitId unitId, String name, UnitKind kind, Place place, @Nullable UnitId superior, boolean inferred,
      @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand, Creates {}

  record RenameUnit(UnitId unitId, String name, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record MergeUnit(UnitId unitId, UnitId into, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  /// The units `off` come out of this one, which goes on; they are registered before.
  record SplitUnit(UnitId unitId, List<UnitId> off, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  /// A null `superior` is for a unit that has none any more.
  record ChangeSuperior(
      UnitId unitId, @Nullable UnitId superior, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record CorrectUnit(
      UnitId unitId, String name, UnitKind kind, Place place, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record AssignSupervisor(
      UnitId unitId, String body, @Nullable UnitId bodyUnit, PersonId person, SupervisorRole role, Period period,
      @Nullable DocumentRef document)
      implements OrgUnitCommand {}

  record EndSupervisor(
      UnitId unitId, SupervisionId supervisionId, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record RecordDivision(
      UnitId unitId, PersonId person, Set<FieldOfWork> fields, Period period, @Nullable DocumentRef document)
      implements OrgUnitCommand {}

  /// From `occurredOn` on the person is in charge of `fields`; the entry before ends on the day before.
  record ChangeDivision(
      UnitId unitId, DivisionId divisionId, Set<FieldOfWork> fields, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record EndDivision(UnitId unitId, DivisionId divisionId, @Nullable DocumentRef document, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record CorrectDivision(
      UnitId unitId, DivisionId divisionId, Set<FieldOfWork> fields, Period period, @Nullable DocumentRef document,
      String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record LinkDuplicateUnit(UnitId unitId, UnitId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitCommand {}

  record UnlinkDuplicateUnit(UnitId unitId, UnitId sameAs, String reason, Approval approval, PartialDate occurredOn)
      implements OrgUnitCommand {}
}
