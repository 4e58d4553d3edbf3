package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.HANDLERS;
import static mingjian.command.Allowed.LEADERS;

import mingjian.command.deliberation.MatterCommand;
import mingjian.command.deliberation.PowerListCommand;
import mingjian.command.deliberation.SpendingCommand;

/// Who may enter what of 三重一大: papers of the units, entered as they come in; what lifts a flaw is for leaders to enter.
final class MayOnDeliberation {
  private MayOnDeliberation() {}

  static void enter(Allowed table) {
    table.may(MatterCommand.ReportMajorMatter.class, CLERKS);
    table.may(MatterCommand.RegisterUnreportedMatter.class, HANDLERS);
    table.may(MatterCommand.RecordPreparation.class, CLERKS);
    table.may(MatterCommand.FormDecisionGroup.class, CLERKS);
    table.may(MatterCommand.RecordDecisionMeeting.class, CLERKS);
    table.may(MatterCommand.RecordBallot.class, CLERKS);
    table.may(MatterCommand.PublishStage.class, CLERKS);
    table.may(MatterCommand.RecordImplementation.class, CLERKS);
    table.may(MatterCommand.CloseMatter.class, HANDLERS);
    table.may(MatterCommand.CorrectMatterRecord.class, LEADERS);
    table.may(PowerListCommand.PublishPowerList.class, CLERKS);
    table.may(PowerListCommand.ReviseList.class, CLERKS);
    table.may(PowerListCommand.AttachListPaper.class, CLERKS);
    table.may(PowerListCommand.AuditList.class, HANDLERS);
    table.may(PowerListCommand.RepealList.class, CLERKS);
    table.may(PowerListCommand.CorrectPowerListRecord.class, LEADERS);
    table.may(SpendingCommand.RecordApproval.class, CLERKS);
    table.may(SpendingCommand.SupplySignature.class, CLERKS);
    table.may(SpendingCommand.RecordDelegation.class, CLERKS);
    table.may(SpendingCommand.EndDelegation.class, CLERKS);
    table.may(SpendingCommand.CorrectSpendingRecord.class, LEADERS);
  }
}
