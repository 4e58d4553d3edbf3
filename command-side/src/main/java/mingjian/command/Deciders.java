package mingjian.command;

import java.util.List;
import mingjian.command.accountability.ReviewDecider;
import mingjian.command.casefile.CaseDecider;
import mingjian.command.casework.AppealDecider;
import mingjian.command.casework.LessonDecider;
import mingjian.command.casework.QualityReviewDecider;
import mingjian.command.clue.ClueDecider;
import mingjian.command.clue.ModelAlertDecider;
import mingjian.command.clue.ReportDecider;
import mingjian.command.deliberation.MatterDecider;
import mingjian.command.deliberation.PowerListDecider;
import mingjian.command.deliberation.SpendingDecider;
import mingjian.command.export.ExportDecider;
import mingjian.command.rectification.RecommendationDecider;
import mingjian.command.rectification.RectificationDecider;
import mingjian.command.registry.OfficeHolderDecider;
import mingjian.command.registry.OrgUnitDecider;
import mingjian.command.supervision.AppointmentDecider;
import mingjian.command.supervision.AuditDecider;
import mingjian.command.supervision.DisclosureDecider;
import mingjian.command.supervision.DutyReportDecider;
import mingjian.command.supervision.DutySlipDecider;
import mingjian.command.supervision.RecordDecider;
import mingjian.command.supervision.TaskListDecider;
import mingjian.command.supervision.WarningDecider;
import mingjian.command.talk.AdmonitionDecider;
import mingjian.command.talk.InquiryDecider;
import mingjian.command.talk.TalkDecider;
import mingjian.command.watch.WatchDecider;

/// All deciders there are. A new kind of aggregate is entered here and nowhere else.
public final class Deciders {
  public static final List<Decider<?, ?, ?>> ALL = List.of(
      new OrgUnitDecider(),
      new OfficeHolderDecider(),
      new CaseDecider(),
      new TalkDecider(),
      new RectificationDecider(),
      new ReviewDecider(),
      new WarningDecider(),
      new WatchDecider(),
      new ReportDecider(),
      new ClueDecider(),
      new ModelAlertDecider(),
      new InquiryDecider(),
      new AdmonitionDecider(),
      new RecommendationDecider(),
      new RecordDecider(),
      new DisclosureDecider(),
      new AuditDecider(),
      new DutyReportDecider(),
      new AppointmentDecider(),
      new MatterDecider(),
      new PowerListDecider(),
      new SpendingDecider(),
      new DutySlipDecider(),
      new TaskListDecider(),
      new AppealDecider(),
      new QualityReviewDecider(),
      new LessonDecider(),
      new ExportDecider());

  private Deciders() {}
}
