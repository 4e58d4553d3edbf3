package mingjian.command.registry;

import static mingjian.command.registry.RegistryWords.*;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.StateTable;
import mingjian.command.Walk;
import mingjian.command.registry.OrgUnitCommand.AssignSupervisor;
import mingjian.command.registry.OrgUnitCommand.ChangeDivision;
import mingjian.command.registry.OrgUnitCommand.ChangeSuperior;
import mingjian.command.registry.OrgUnitCommand.CorrectDivision;
import mingjian.command.registry.OrgUnitCommand.CorrectUnit;
import mingjian.command.registry.OrgUnitCommand.EndDivision;
import mingjian.command.registry.OrgUnitCommand.EndSupervisor;
import mingjian.command.registry.OrgUnitCommand.LinkDuplicateUnit;
import mingjian.command.registry.OrgUnitCommand.MergeUnit;
import mingjian.command.registry.OrgUnitCommand.RecordDivision;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.registry.OrgUnitCommand.RenameUnit;
import mingjian.command.registry.OrgUnitCommand.SplitUnit;
import mingjian.command.registry.OrgUnitCommand.UnlinkDuplicateUnit;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.SupervisorRole;
import mingjian.events.registry.UnitKind;

class OrgUnitWalkTest extends Walk<OrgUnitCommand, OrgUnit, OrgUnitEvent> {
  private static final List<UnitId> UNITS = List.of(BUREAU, COUNTY, OTHER_BUREAU);

  OrgUnitWalkTest() {
    super(new OrgUnitDecider(), StateTable.without(OrgUnit.NONE), 40);
  }

  @Override
  protected OrgUnitCommand any(RandomGenerator random, boolean first) {
    DivisionId division = new DivisionId("unit-water-d" + random.nextInt(1, 4));
    SupervisionId supervision = new SupervisionId("unit-water-s" + random.nextInt(1, 4));
    String reason = random.nextInt(5) == 0 ? " " : "登记有误";
    return switch (first ? 0 : random.nextInt(17)) {
      case 0 -> new RegisterUnit(BUREAU, "某县水务局", pick(UnitKind.values(), random), PLACE, unit(random), random.nextBoolean(), null, day(random));
      case 1 -> new RenameUnit(BUREAU, "某县水务局" + random.nextInt(3), PAPER, day(random));
      case 2 -> random.nextInt(6) == 0 ? new MergeUnit(BUREAU, pick(UNITS, random), PAPER, day(random)) : divide(random);
      case 3 -> new SplitUnit(BUREAU, random.nextInt(4) == 0 ? List.of() : List.of(pick(UNITS, random), pick(UNITS, random)), null, day(random));
      case 4 -> new ChangeSuperior(BUREAU, unit(random), null, day(random));
      case 5 -> new CorrectUnit(BUREAU, "某县水利局", UnitKind.ORGAN, PLACE, reason, APPROVAL, day(random));
      case 6, 7 -> new AssignSupervisor(BUREAU, "派驻第三组", unit(random), pick(PERSONS, random), pick(SupervisorRole.values(), random), period(random), null);
      case 8, 9 -> new EndSupervisor(BUREAU, supervision, null, day(random));
      case 10, 11 -> divide(random);
      case 12 -> new ChangeDivision(BUREAU, division, fields(random), null, day(random));
      case 13 -> new EndDivision(BUREAU, division, null, day(random));
      case 14 -> new CorrectDivision(BUREAU, division, fields(random), period(random), null, reason, APPROVAL, day(random));
      case 15 -> new LinkDuplicateUnit(BUREAU, pick(UNITS, random), reason, APPROVAL, day(random));
      default -> new UnlinkDuplicateUnit(BUREAU, pick(UNITS, random), reason, APPROVAL, day(random));
    };
  }

  private static RecordDivision divide(RandomGenerator random) {
    return new RecordDivision(BUREAU, pick(PERSONS, random), fields(random), period(random), PAPER);
  }

  private static Set<FieldOfWork> fields(RandomGenerator random) {
    return random.nextInt(5) == 0 ? Set.of() : Set.of(pick(FieldOfWork.values(), random));
  }

  private static UnitId unit(RandomGenerator random) {
    return random.nextBoolean() ? null : pick(UNITS, random);
  }
}
