package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.HANDLERS;
import static mingjian.command.Allowed.LEADERS;
import static mingjian.events.Role.CASE_ADMINISTRATOR;

import mingjian.command.supervision.AppointmentCommand;
import mingjian.command.supervision.AuditCommand;
import mingjian.command.supervision.DisclosureCommand;
import mingjian.command.supervision.DutyReportCommand;
import mingjian.command.supervision.DutySlipCommand;
import mingjian.command.supervision.RecordCommand;
import mingjian.command.supervision.TaskListCommand;
import mingjian.command.supervision.WarningCommand;
import mingjian.command.watch.WatchCommand;

/// Who may enter what of daily supervision: clerks what is on paper; what gives more time or changes an earlier record is for leaders.
final class MayOnSupervision {
  private MayOnSupervision() {}

  static void enter(Allowed table) {
    warnings(table);
    watch(table);
    records(table);
    slips(table);
  }

  private static void warnings(Allowed table) {
    table.may(WarningCommand.IssueWarning.class, HANDLERS);
    table.may(WarningCommand.AnswerWarning.class, CLERKS);
    table.may(WarningCommand.AssessTolerance.class, HANDLERS);
    table.may(WarningCommand.ClearWarning.class, HANDLERS);
    table.may(WarningCommand.EscalateWarning.class, LEADERS);
    table.may(WarningCommand.CorrectWarningRecord.class, LEADERS);
  }

  /// Rules raise and close, as 案管; deciding about it is for leaders.
  private static void watch(Allowed table) {
    table.may(WatchCommand.RaiseWatchItem.class, CASE_ADMINISTRATOR);
    table.may(WatchCommand.RaiseWatchItemAgain.class, CASE_ADMINISTRATOR);
    table.may(WatchCommand.CloseWatchItem.class, CASE_ADMINISTRATOR);
    table.may(WatchCommand.SettleWatchItem.class, LEADERS);
    table.may(WatchCommand.ReopenWatchItem.class, LEADERS);
  }

  private static void records(Allowed table) {
    table.may(RecordCommand.RecordSupervision.class, CLERKS);
    table.may(RecordCommand.CompleteRecord.class, CLERKS);
    table.may(RecordCommand.ExtendRecord.class, LEADERS);
    table.may(RecordCommand.LinkRecord.class, CLERKS);
    table.may(RecordCommand.CorrectSupervisionRecord.class, LEADERS);
    table.may(DisclosureCommand.FileDisclosure.class, HANDLERS);
    table.may(DisclosureCommand.FlagDiscrepancy.class, HANDLERS);
    table.may(DisclosureCommand.CriticiseReporter.class, LEADERS);
    table.may(DisclosureCommand.OrderSupplement.class, LEADERS);
    table.may(DisclosureCommand.SupplementDisclosure.class, HANDLERS);
    table.may(DisclosureCommand.ReferDisclosure.class, LEADERS);
    table.may(DisclosureCommand.CloseDisclosure.class, LEADERS);
    table.may(DisclosureCommand.HandOverDisclosure.class, LEADERS);
    table.may(DisclosureCommand.CorrectDisclosureRecord.class, LEADERS);
    table.may(AuditCommand.OrderAudit.class, CLERKS);
    table.may(AuditCommand.RecordAuditReport.class, CLERKS);
    table.may(AuditCommand.FollowUpFinding.class, HANDLERS);
    table.may(AuditCommand.CloseAudit.class, LEADERS);
    table.may(AuditCommand.CorrectAuditRecord.class, LEADERS);
    table.may(DutyReportCommand.SubmitDutyReport.class, CLERKS);
    table.may(DutyReportCommand.RecordQuestions.class, CLERKS);
    table.may(DutyReportCommand.RecordAppraisal.class, CLERKS);
    table.may(DutyReportCommand.ApplyAppraisalResult.class, LEADERS);
    table.may(DutyReportCommand.CloseDutyReport.class, LEADERS);
    table.may(DutyReportCommand.CorrectDutyReportRecord.class, LEADERS);
    table.may(AppointmentCommand.RecordAppointment.class, CLERKS);
    table.may(AppointmentCommand.RecordFirstNominator.class, LEADERS);
    table.may(AppointmentCommand.RecordAppointmentFinding.class, HANDLERS);
    table.may(AppointmentCommand.CorrectAppointmentRecord.class, LEADERS);
  }

  /// Handlers issue, clerks enter the answers.
  private static void slips(Allowed table) {
    table.may(DutySlipCommand.DispatchDutyList.class, HANDLERS);
    table.may(DutySlipCommand.IssueTaskSlip.class, HANDLERS);
    table.may(DutySlipCommand.IssueIntegrityNotice.class, HANDLERS);
    table.may(DutySlipCommand.RecordSlipFeedback.class, CLERKS);
    table.may(DutySlipCommand.IssueRecommendationSlip.class, HANDLERS);
    table.may(DutySlipCommand.LinkSlipTalk.class, CLERKS);
    table.may(DutySlipCommand.LinkSlipRectification.class, CLERKS);
    table.may(DutySlipCommand.CloseSlip.class, HANDLERS);
    table.may(DutySlipCommand.CorrectSlipRecord.class, LEADERS);
    table.may(TaskListCommand.CreateTaskList.class, HANDLERS);
    table.may(TaskListCommand.AddListItem.class, HANDLERS);
    table.may(TaskListCommand.CompleteTask.class, CLERKS);
    table.may(TaskListCommand.ExtendTask.class, LEADERS);
    table.may(TaskListCommand.CloseTaskList.class, HANDLERS);
    table.may(TaskListCommand.CorrectTaskListRecord.class, LEADERS);
  }
}
