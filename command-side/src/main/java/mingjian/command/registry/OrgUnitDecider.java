package mingjian.command.registry;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Decider;
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

/// What may be recorded about a unit 单位. The rules are few: the register repeats papers and does not judge them. What each part of it asks stands in
/// [UnitRules], [SupervisorRules] and [DivisionRules].
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
      case RegisterUnit c -> UnitRules.register(c, asking);
      case RenameUnit c -> UnitRules.rename(c, unit, asking);
      case MergeUnit c -> UnitRules.merge(c, unit, asking);
      case SplitUnit c -> UnitRules.split(c, unit, asking);
      case ChangeSuperior c -> UnitRules.changeSuperior(c, unit, asking);
      case CorrectUnit c -> UnitRules.correct(c, asking);
      case AssignSupervisor c -> SupervisorRules.assign(c, unit, asking);
      case EndSupervisor c -> SupervisorRules.end(c, unit, asking);
      case RecordDivision c -> DivisionRules.record(c, unit, asking);
      case ChangeDivision c -> DivisionRules.change(c, unit, asking);
      case EndDivision c -> DivisionRules.end(c, unit, asking);
      case CorrectDivision c -> DivisionRules.correct(c, unit, asking);
      case LinkDuplicateUnit c -> UnitRules.link(c, unit, asking);
      case UnlinkDuplicateUnit c -> UnitRules.unlink(c, unit, asking);
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
          unit.with(e.supervisionId(), SupervisorRules.supervision(unit, e.supervisionId()).endedOn(e.occurredOn()));
      case DivisionRecorded e -> unit.with(e.divisionId(), new Division(e.person(), e.fields(), e.period()));
      case DivisionEnded e -> unit.with(e.divisionId(), DivisionRules.division(unit, e.divisionId()).endedOn(e.occurredOn()));
      case DivisionCorrected e -> unit.with(e.divisionId(), new Division(e.person(), e.fields(), e.period()));
      case DuplicateUnitLinked e -> unit.linked(e.sameAs());
      case DuplicateUnitUnlinked e -> unit.unlinked(e.sameAs());
    };
  }
}
