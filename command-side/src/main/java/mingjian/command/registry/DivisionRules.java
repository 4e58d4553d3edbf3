package mingjian.command.registry;

import static mingjian.command.registry.RegistryRules.partOf;
import static mingjian.command.registry.RegistryRules.requireBegun;
import static mingjian.command.registry.RegistryRules.requireOpen;
import static mingjian.command.registry.RegistryRules.requireReason;
import static mingjian.command.registry.RegistryRules.requireStanding;

import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.registry.OrgUnit.Division;
import mingjian.command.registry.OrgUnitCommand.ChangeDivision;
import mingjian.command.registry.OrgUnitCommand.CorrectDivision;
import mingjian.command.registry.OrgUnitCommand.EndDivision;
import mingjian.command.registry.OrgUnitCommand.RecordDivision;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.DivisionCorrected;
import mingjian.events.registry.OrgUnitEvent.DivisionEnded;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;

/// Who of the leaders manages which field 班子分工.
final class DivisionRules {
  private DivisionRules() {}

  static List<OrgUnitEvent> record(RecordDivision c, OrgUnit unit, Asking asking) {
    requireBegun(c.period(), asking);
    requireStanding(unit, c.period().from());
    requireFields(c.fields());
    asking.requireExists("person", "office-holders", c.person());
    if (unit.divisions().containsValue(new Division(c.person(), c.fields(), c.period()))) {
      throw Rejection.because("division-repeated");
    }
    DivisionId id = new DivisionId(partOf(c.unitId(), "d", unit.divisions().size()));
    return List.of(new DivisionRecorded(
        c.unitId(), id, c.person(), c.fields(), c.period(), c.document(), c.period().from()));
  }

  /// Two events, so that each entry keeps one set of fields for its whole period.
  static List<OrgUnitEvent> change(ChangeDivision c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireStanding(unit, c.occurredOn());
    requireFields(c.fields());
    Division before = division(unit, c.divisionId());
    PartialDate last = dayBefore(c.occurredOn());
    requireOpen(before.period(), last);
    DivisionId id = new DivisionId(partOf(c.unitId(), "d", unit.divisions().size()));
    return List.of(
        new DivisionEnded(c.unitId(), c.divisionId(), before.person(), c.document(), last),
        new DivisionRecorded(
            c.unitId(), id, before.person(), c.fields(), Period.since(c.occurredOn()), c.document(), c.occurredOn()));
  }

  static List<OrgUnitEvent> end(EndDivision c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Division division = division(unit, c.divisionId());
    requireOpen(division.period(), c.occurredOn());
    return List.of(new DivisionEnded(c.unitId(), c.divisionId(), division.person(), c.document(), c.occurredOn()));
  }

  static List<OrgUnitEvent> correct(CorrectDivision c, OrgUnit unit, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireFields(c.fields());
    requireBegun(c.period(), asking);
    requireStanding(unit, c.period().from());
    Division division = division(unit, c.divisionId());
    return List.of(new DivisionCorrected(
        c.unitId(), c.divisionId(), division.person(), c.fields(), c.period(), c.document(), c.reason(), c.approval(),
        c.occurredOn()));
  }

  private static void requireFields(Set<FieldOfWork> fields) {
    if (fields.isEmpty()) {
      throw Rejection.at("fields", "division-without-field");
    }
  }

  static Division division(OrgUnit unit, DivisionId id) {
    Division division = unit.divisions().get(id);
    if (division == null) {
      throw Rejection.at("divisionId", "division-not-found", "id", id);
    }
    return division;
  }

  /// A month or a year has no day before that could be named; the old entry then ends as precisely as the new one begins.
  private static PartialDate dayBefore(PartialDate on) {
    return on.isDay() ? PartialDate.of(on.latest().minusDays(1)) : on;
  }
}
