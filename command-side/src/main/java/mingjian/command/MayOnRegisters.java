package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.REGISTRARS;

import mingjian.command.registry.OfficeHolderCommand;
import mingjian.command.registry.OrgUnitCommand;

/// Who may enter what of the registers: the clerk what is on paper; what changes an earlier record is for those who keep the register.
final class MayOnRegisters {
  private MayOnRegisters() {}

  static void enter(Allowed table) {
    table.may(OrgUnitCommand.RegisterUnit.class, CLERKS);
    table.may(OrgUnitCommand.RenameUnit.class, CLERKS);
    table.may(OrgUnitCommand.MergeUnit.class, CLERKS);
    table.may(OrgUnitCommand.SplitUnit.class, CLERKS);
    table.may(OrgUnitCommand.ChangeSuperior.class, CLERKS);
    table.may(OrgUnitCommand.CorrectUnit.class, REGISTRARS);
    table.may(OrgUnitCommand.AssignSupervisor.class, CLERKS);
    table.may(OrgUnitCommand.EndSupervisor.class, CLERKS);
    table.may(OrgUnitCommand.RecordDivision.class, CLERKS);
    table.may(OrgUnitCommand.ChangeDivision.class, CLERKS);
    table.may(OrgUnitCommand.EndDivision.class, CLERKS);
    table.may(OrgUnitCommand.CorrectDivision.class, REGISTRARS);
    table.may(OrgUnitCommand.LinkDuplicateUnit.class, REGISTRARS);
    table.may(OrgUnitCommand.UnlinkDuplicateUnit.class, REGISTRARS);
    table.may(OfficeHolderCommand.RegisterOfficeHolder.class, CLERKS);
    table.may(OfficeHolderCommand.CorrectIdentity.class, REGISTRARS);
    table.may(OfficeHolderCommand.UpdateStatus.class, CLERKS);
    table.may(OfficeHolderCommand.CorrectStatus.class, REGISTRARS);
    table.may(OfficeHolderCommand.RecordTenure.class, CLERKS);
    table.may(OfficeHolderCommand.EndTenure.class, CLERKS);
    table.may(OfficeHolderCommand.CorrectTenure.class, REGISTRARS);
    table.may(OfficeHolderCommand.VoidTenure.class, REGISTRARS);
    table.may(OfficeHolderCommand.RecordStaffCode.class, REGISTRARS);
    table.may(OfficeHolderCommand.VoidStaffCode.class, REGISTRARS);
    table.may(OfficeHolderCommand.LinkDuplicatePerson.class, REGISTRARS);
    table.may(OfficeHolderCommand.UnlinkDuplicatePerson.class, REGISTRARS);
  }
}
