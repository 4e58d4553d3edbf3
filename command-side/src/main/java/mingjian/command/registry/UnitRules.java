package mingjian.command.registry;

import static mingjian.command.registry.RegistryRules.requireLinkable;
import static mingjian.command.registry.RegistryRules.requireLinked;
import static mingjian.command.registry.RegistryRules.requireReason;
import static mingjian.command.registry.RegistryRules.requireStanding;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.registry.OrgUnitCommand.ChangeSuperior;
import mingjian.command.registry.OrgUnitCommand.CorrectUnit;
import mingjian.command.registry.OrgUnitCommand.LinkDuplicateUnit;
import mingjian.command.registry.OrgUnitCommand.MergeUnit;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.registry.OrgUnitCommand.RenameUnit;
import mingjian.command.registry.OrgUnitCommand.SplitUnit;
import mingjian.command.registry.OrgUnitCommand.UnlinkDuplicateUnit;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.SuperiorChanged;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import org.jspecify.annotations.Nullable;

/// What the unit itself is: its name, what became of it, under whom it stands, and which other entry is the same one.
final class UnitRules {
  private UnitRules() {}

  static List<OrgUnitEvent> register(RegisterUnit c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireSuperior(c.unitId(), c.superior(), asking);
    return List.of(new UnitRegistered(
        c.unitId(), c.name(), c.kind(), c.place(), c.superior(), c.inferred(), c.document(), c.occurredOn()));
  }

  static List<OrgUnitEvent> rename(RenameUnit c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireStanding(unit, c.occurredOn());
    return c.name().equals(unit.name())
        ? List.of()
        : List.of(new UnitRenamed(c.unitId(), unit.name(), c.name(), c.document(), c.occurredOn()));
  }

  static List<OrgUnitEvent> merge(MergeUnit c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.into().equals(c.unitId())) {
      throw Rejection.at("into", "merged-into-itself");
    }
    if (unit.mergedOn() != null) {
      throw Rejection.because("unit-merged", "on", unit.mergedOn());
    }
    asking.requireExists("into", "units", c.into());
    return List.of(new UnitMerged(c.unitId(), c.into(), c.document(), c.occurredOn()));
  }

  static List<UnitSplit> split(SplitUnit c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireStanding(unit, c.occurredOn());
    if (c.off().isEmpty()) {
      throw Rejection.at("off", "nothing-split-off");
    }
    for (UnitId off : c.off()) {
      if (off.equals(c.unitId())) {
        throw Rejection.at("off", "split-off-itself");
      }
      if (unit.splitOff().contains(off)) {
        throw Rejection.at("off", "already-split-off", "unit", off);
      }
      asking.requireExists("off", "units", off);
    }
    return c.off().stream().distinct().map(off -> new UnitSplit(c.unitId(), off, c.document(), c.occurredOn())).toList();
  }

  static List<OrgUnitEvent> changeSuperior(ChangeSuperior c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireStanding(unit, c.occurredOn());
    requireSuperior(c.unitId(), c.superior(), asking);
    return Objects.equals(c.superior(), unit.superior())
        ? List.of()
        : List.of(new SuperiorChanged(c.unitId(), unit.superior(), c.superior(), c.document(), c.occurredOn()));
  }

  static List<OrgUnitEvent> correct(CorrectUnit c, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    return List.of(
        new UnitCorrected(c.unitId(), c.name(), c.kind(), c.place(), c.reason(), c.approval(), c.occurredOn()));
  }

  static List<OrgUnitEvent> link(LinkDuplicateUnit c, OrgUnit unit, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireLinkable(c.unitId(), c.sameAs(), unit.sameAs());
    asking.requireExists("sameAs", "units", c.sameAs());
    return List.of(new DuplicateUnitLinked(c.unitId(), c.sameAs(), c.reason(), c.approval(), c.occurredOn()));
  }

  static List<OrgUnitEvent> unlink(UnlinkDuplicateUnit c, OrgUnit unit, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireLinked(c.sameAs(), unit.sameAs());
    return List.of(new DuplicateUnitUnlinked(c.unitId(), c.sameAs(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static void requireSuperior(UnitId unit, @Nullable UnitId superior, Asking asking) {
    if (superior == null) {
      return;
    }
    if (superior.equals(unit)) {
      throw Rejection.at("superior", "superior-of-itself");
    }
    asking.requireExists("superior", "units", superior);
  }
}
