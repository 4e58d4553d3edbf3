package mingjian.command.registry;

import static mingjian.command.registry.RegistryRules.partOf;
import static mingjian.command.registry.RegistryRules.requireBegun;
import static mingjian.command.registry.RegistryRules.requireOpen;
import static mingjian.command.registry.RegistryRules.requireStanding;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.registry.OrgUnit.Supervision;
import mingjian.command.registry.OrgUnitCommand.AssignSupervisor;
import mingjian.command.registry.OrgUnitCommand.EndSupervisor;
import mingjian.events.SupervisionId;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.SupervisorAssigned;
import mingjian.events.registry.OrgUnitEvent.SupervisorEnded;

/// Who watches over a unit 监督力量.
final class SupervisorRules {
  private SupervisorRules() {}

  static List<OrgUnitEvent> assign(AssignSupervisor c, OrgUnit unit, Asking asking) {
    requireBegun(c.period(), asking);
    requireStanding(unit, c.period().from());
    asking.requireExists("person", "office-holders", c.person());
    if (c.bodyUnit() != null) {
      asking.requireExists("bodyUnit", "units", c.bodyUnit());
    }
    if (unit.supervisions().containsValue(new Supervision(c.person(), c.body(), c.period()))) {
      throw Rejection.because("supervisor-repeated");
    }
    SupervisionId id = new SupervisionId(partOf(c.unitId(), "s", unit.supervisions().size()));
    return List.of(new SupervisorAssigned(
        c.unitId(), id, c.body(), c.bodyUnit(), c.person(), c.role(), c.period(), c.document(), c.period().from()));
  }

  static List<OrgUnitEvent> end(EndSupervisor c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Supervision supervision = supervision(unit, c.supervisionId());
    requireOpen(supervision.period(), c.occurredOn());
    return List.of(
        new SupervisorEnded(c.unitId(), c.supervisionId(), supervision.person(), c.document(), c.occurredOn()));
  }

  static Supervision supervision(OrgUnit unit, SupervisionId id) {
    Supervision supervision = unit.supervisions().get(id);
    if (supervision == null) {
      throw Rejection.at("supervisionId", "supervisor-not-found", "id", id);
    }
    return supervision;
  }
}
