package mingjian.command.registry;

import static mingjian.command.registry.RegistryRules.partOf;
import static mingjian.command.registry.RegistryRules.requireBegun;
import static mingjian.command.registry.RegistryRules.requireLinkable;
import static mingjian.command.registry.RegistryRules.requireLinked;
import static mingjian.command.registry.RegistryRules.requireOpen;
import static mingjian.command.registry.RegistryRules.requireReason;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Decider;
import mingjian.command.Rejection;
import mingjian.command.registry.OrgUnit.Division;
import mingjian.command.registry.OrgUnit.Supervision;
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
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.DivisionCorrected;
import mingjian.events.registry.OrgUnitEvent.DivisionEnded;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.SuperiorChanged;
import mingjian.events.registry.OrgUnitEvent.SupervisorAssigned;
import mingjian.events.registry.OrgUnitEvent.SupervisorEnded;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a unit 单位. The rules are few: the register repeats papers and does not judge them.
public final class OrgUnitDecider implements Decider<OrgUnitCommand, OrgUnit, OrgUnitEvent> {
  @Override
  public Class<OrgUnitCommand> commands() {
    return OrgUnitCommand.class;
  }

  @Override
  public Class<OrgUnitEvent> events() {
    return OrgUnitEvent.class;
  }

  @Override
  public String collection() {
    return "units";
  }

  @Override
  public String aggregateType() {
    return "registry/unit";
  }

  @Override
  public String prefix() {
    return "unit-";
  }

  @Override
  public OrgUnit initial() {
    return OrgUnit.NONE;
  }

  @Override
  public List<? extends OrgUnitEvent> decide(OrgUnitCommand command, OrgUnit unit, Asking asking) {
    return switch (command) {
      case RegisterUnit c -> register(c, asking);
      case RenameUnit c -> rename(c, unit, asking);
      case MergeUnit c -> merge(c, unit, asking);
      case SplitUnit c -> split(c, unit, asking);
      case ChangeSuperior c -> changeSuperior(c, unit, asking);
      case CorrectUnit c -> correct(c, asking);
      case AssignSupervisor c -> assign(c, unit, asking);
      case EndSupervisor c -> end(c, unit, asking);
      case RecordDivision c -> record(c, unit, asking);
      case ChangeDivision c -> change(c, unit, asking);
      case EndDivision c -> end(c, unit, asking);
      case CorrectDivision c -> correct(c, unit, asking);
      case LinkDuplicateUnit c -> link(c, unit, asking);
      case UnlinkDuplicateUnit c -> unlink(c, unit, asking);
    };
  }

  @Override
  public OrgUnit evolve(OrgUnit unit, OrgUnitEvent event) {
    return switch (event) {
      case UnitRegistered e -> OrgUnit.NONE.named(e.name()).under(e.superior());
      case UnitRenamed e -> unit.named(e.name());
      case UnitMerged e -> unit.merged(e.occurredOn());
      case UnitSplit e -> unit.split(e.off());
      case SuperiorChanged e -> unit.under(e.superior());
      case UnitCorrected e -> unit.named(e.name());
      case SupervisorAssigned e -> unit.with(e.supervisionId(), new Supervision(e.person(), e.body(), e.period()));
      case SupervisorEnded e ->
          unit.with(e.supervisionId(), supervision(unit, e.supervisionId()).endedOn(e.occurredOn()));
      case DivisionRecorded e -> unit.with(e.divisionId(), new Division(e.person(), e.fields(), e.period()));
      case DivisionEnded e -> unit.with(e.divisionId(), division(unit, e.divisionId()).endedOn(e.occurredOn()));
      case DivisionCorrected e -> unit.with(e.divisionId(), new Division(e.person(), e.fields(), e.period()));
      case DuplicateUnitLinked e -> unit.linked(e.sameAs());
      case DuplicateUnitUnlinked e -> unit.unlinked(e.sameAs());
    };
  }

  private static List<OrgUnitEvent> register(RegisterUnit c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireSuperior(c.unitId(), c.superior(), asking);
    return List.of(new UnitRegistered(
        c.unitId(), c.name(), c.kind(), c.place(), c.superior(), c.inferred(), c.document(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> rename(RenameUnit c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireStanding(unit, c.occurredOn());
    return c.name().equals(unit.name())
        ? List.of()
        : List.of(new UnitRenamed(c.unitId(), unit.name(), c.name(), c.document(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> merge(MergeUnit c, OrgUnit unit, Asking asking) {
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

  private static List<UnitSplit> split(SplitUnit c, OrgUnit unit, Asking asking) {
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

  private static List<OrgUnitEvent> changeSuperior(ChangeSuperior c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireStanding(unit, c.occurredOn());
    requireSuperior(c.unitId(), c.superior(), asking);
    return Objects.equals(c.superior(), unit.superior())
        ? List.of()
        : List.of(new SuperiorChanged(c.unitId(), unit.superior(), c.superior(), c.document(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> correct(CorrectUnit c, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    return List.of(
        new UnitCorrected(c.unitId(), c.name(), c.kind(), c.place(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> assign(AssignSupervisor c, OrgUnit unit, Asking asking) {
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

  private static List<OrgUnitEvent> end(EndSupervisor c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Supervision supervision = supervision(unit, c.supervisionId());
    requireOpen(supervision.period(), c.occurredOn());
    return List.of(
        new SupervisorEnded(c.unitId(), c.supervisionId(), supervision.person(), c.document(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> record(RecordDivision c, OrgUnit unit, Asking asking) {
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
  private static List<OrgUnitEvent> change(ChangeDivision c, OrgUnit unit, Asking asking) {
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

  private static List<OrgUnitEvent> end(EndDivision c, OrgUnit unit, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Division division = division(unit, c.divisionId());
    requireOpen(division.period(), c.occurredOn());
    return List.of(new DivisionEnded(c.unitId(), c.divisionId(), division.person(), c.document(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> correct(CorrectDivision c, OrgUnit unit, Asking asking) {
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

  private static List<OrgUnitEvent> link(LinkDuplicateUnit c, OrgUnit unit, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireLinkable(c.unitId(), c.sameAs(), unit.sameAs());
    asking.requireExists("sameAs", "units", c.sameAs());
    return List.of(new DuplicateUnitLinked(c.unitId(), c.sameAs(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OrgUnitEvent> unlink(UnlinkDuplicateUnit c, OrgUnit unit, Asking asking) {
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

  /// What a unit did before it was merged may still be entered.
  private static void requireStanding(OrgUnit unit, PartialDate on) {
    PartialDate mergedOn = unit.mergedOn();
    if (mergedOn != null && on.isSurelyAfter(mergedOn)) {
      throw Rejection.because("unit-merged", "on", mergedOn);
    }
  }

  private static void requireFields(Set<FieldOfWork> fields) {
    if (fields.isEmpty()) {
      throw Rejection.at("fields", "division-without-field");
    }
  }

  private static Division division(OrgUnit unit, DivisionId id) {
    Division division = unit.divisions().get(id);
    if (division == null) {
      throw Rejection.at("divisionId", "division-not-found", "id", id);
    }
    return division;
  }

  private static Supervision supervision(OrgUnit unit, SupervisionId id) {
    Supervision supervision = unit.supervisions().get(id);
    if (supervision == null) {
      throw Rejection.at("supervisionId", "supervisor-not-found", "id", id);
    }
    return supervision;
  }

  /// A month or a year has no day before that could be named; the old entry then ends as precisely as the new one begins.
  private static PartialDate dayBefore(PartialDate on) {
    return on.isDay() ? PartialDate.of(on.latest().minusDays(1)) : on;
  }
}
