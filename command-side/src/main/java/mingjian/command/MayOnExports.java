package mingjian.command;

import static mingjian.command.Allowed.EVERYBODY_ON_THE_CASE;
import static mingjian.command.Allowed.LEADERS;

import mingjian.command.export.ExportCommand;

/// Who may read may take out what is read; approving is for leaders, never for who asked (the decider sees to it).
final class MayOnExports {
  private MayOnExports() {}

  static void enter(Allowed table) {
    table.may(ExportCommand.RequestExport.class, EVERYBODY_ON_THE_CASE);
    table.may(ExportCommand.ApproveExport.class, LEADERS);
    table.may(ExportCommand.RefuseExport.class, LEADERS);
    table.may(ExportCommand.BeginExport.class, EVERYBODY_ON_THE_CASE);
    table.may(ExportCommand.BeginApprovedExport.class, EVERYBODY_ON_THE_CASE);
    table.may(ExportCommand.FinishExport.class, EVERYBODY_ON_THE_CASE);
    table.may(ExportCommand.BreakOffExport.class, EVERYBODY_ON_THE_CASE);
    table.may(ExportCommand.RecordFeedReading.class, EVERYBODY_ON_THE_CASE);
    table.may(ExportCommand.EndExportApproval.class, LEADERS);
  }
}
