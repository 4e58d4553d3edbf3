package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.HANDLERS;
import static mingjian.command.Allowed.LEADERS;
import static mingjian.command.Allowed.REGISTRARS;
import static mingjian.events.Role.CASE_ADMINISTRATOR;
import static mingjian.events.Role.DEPUTY_LEAD;
import static mingjian.events.Role.HEAD;

import mingjian.command.clue.ClueDisposalCommand;
import mingjian.command.clue.ClueEndCommand;
import mingjian.command.clue.ClueIntakeCommand;
import mingjian.command.clue.ModelAlertCommand;
import mingjian.command.clue.ReportCommand;

/// Who may enter what of clues and reports: 案管 keeps the registers and gives out what comes in (规则 23条); who approved is on paper.
final class MayOnClues {
  private MayOnClues() {}

  static void enter(Allowed table) {
    table.may(ReportCommand.RegisterReport.class, REGISTRARS);
    table.may(ReportCommand.ForwardReport.class, REGISTRARS);
    table.may(ReportCommand.NotifyAcceptance.class, REGISTRARS);
    table.may(ReportCommand.TransferReportToClue.class, REGISTRARS);
    table.may(ReportCommand.ExtendReport.class, REGISTRARS);
    table.may(ReportCommand.GiveFeedback.class, REGISTRARS);
    table.may(ReportCommand.FileReport.class, REGISTRARS);
    table.may(ReportCommand.CorrectReportRecord.class, LEADERS);
    table.may(ClueIntakeCommand.RegisterClue.class, REGISTRARS);
    table.may(ClueIntakeCommand.AssignClue.class, REGISTRARS);
    table.may(ClueIntakeCommand.ReturnClue.class, LEADERS);
    table.may(ClueIntakeCommand.ChangeClueHandlers.class, REGISTRARS);
    table.may(ClueIntakeCommand.DecideClueRecusal.class, REGISTRARS);
    table.may(ClueIntakeCommand.TagClue.class, REGISTRARS);
    table.may(ClueIntakeCommand.ReportClueUpward.class, REGISTRARS);
    table.may(ClueIntakeCommand.CopyInspectionFinding.class, REGISTRARS);
    table.may(ClueDisposalCommand.ProposeDisposal.class, LEADERS);
    table.may(ClueDisposalCommand.ApproveDisposal.class, CASE_ADMINISTRATOR, DEPUTY_LEAD, HEAD);
    table.may(ClueDisposalCommand.ExtendDisposal.class, REGISTRARS);
    table.may(ClueDisposalCommand.ReviewShelvedClue.class, LEADERS);
    table.may(ClueDisposalCommand.ReportTalkInquiry.class, HANDLERS);
    table.may(ClueDisposalCommand.SupplementTalkInquiry.class, HANDLERS);
    table.may(ClueDisposalCommand.VerifyAfterTalkInquiry.class, CASE_ADMINISTRATOR, DEPUTY_LEAD, HEAD);
    table.may(ClueDisposalCommand.ConcludePreliminary.class, HANDLERS);
    table.may(ClueEndCommand.CloseClue.class, LEADERS);
    table.may(ClueEndCommand.ClarifyClue.class, LEADERS);
    table.may(ClueEndCommand.TransferClue.class, REGISTRARS);
    table.may(ClueEndCommand.LinkClueToCase.class, CLERKS);
    table.may(ClueEndCommand.MergeClue.class, REGISTRARS);
    table.may(ClueEndCommand.UndoClueMerge.class, LEADERS);
    table.may(ClueEndCommand.CorrectClueRecord.class, LEADERS);
    table.may(ModelAlertCommand.RegisterModelAlert.class, REGISTRARS);
    table.may(ModelAlertCommand.ConvertAlertToClue.class, REGISTRARS);
    table.may(ModelAlertCommand.DismissAlert.class, REGISTRARS);
    table.may(ModelAlertCommand.BlockItem.class, LEADERS);
    table.may(ModelAlertCommand.ReleaseItem.class, LEADERS);
    table.may(ModelAlertCommand.CorrectAlertRecord.class, LEADERS);
  }
}
