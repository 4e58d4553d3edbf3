package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.EVERYBODY_ON_THE_CASE;
import static mingjian.command.Allowed.HANDLERS;
import static mingjian.command.Allowed.HEARING;
import static mingjian.command.Allowed.LEADERS;
import static mingjian.command.Allowed.REGISTRARS;

import mingjian.command.casefile.FilingCommand;
import mingjian.command.casefile.HearingCommand;
import mingjian.command.casefile.InvestigationCommand;
import mingjian.command.casefile.MarkingCommand;
import mingjian.command.casefile.MeasureCommand;
import mingjian.command.casefile.OpeningCommand;
import mingjian.command.casefile.OutcomeCommand;
import mingjian.command.casefile.ReformCommand;
import mingjian.command.casework.AppealCommand;
import mingjian.command.casework.LessonCommand;
import mingjian.command.casework.QualityReviewCommand;

/// Who may enter what of a case. Who decided is on paper; 审理 is entered by hearing officers, never by investigators (规则 55条).
final class MayOnCases {
  private MayOnCases() {}

  static void enter(Allowed table) {
    steps(table);
    beside(table);
  }

  private static void steps(Allowed table) {
    table.may(OpeningCommand.OpenCase.class, CLERKS);
    table.may(OpeningCommand.RegisterExistingCase.class, CLERKS);
    table.may(OpeningCommand.RecordPublicAnnouncement.class, CLERKS);
    table.may(OpeningCommand.AssignNumber.class, CLERKS);
    table.may(OpeningCommand.VoidNumber.class, REGISTRARS);
    table.may(OpeningCommand.RecordJurisdiction.class, CLERKS);
    table.may(InvestigationCommand.AssignTeam.class, REGISTRARS);
    table.may(InvestigationCommand.ChangeTeam.class, REGISTRARS);
    table.may(InvestigationCommand.DecideRecusal.class, REGISTRARS);
    table.may(InvestigationCommand.AnnounceCaseOpening.class, HANDLERS);
    table.may(InvestigationCommand.AddSubject.class, HANDLERS);
    table.may(InvestigationCommand.RecordSubjectIdentity.class, HANDLERS);
    table.may(InvestigationCommand.SpecifyFacts.class, HANDLERS);
    table.may(InvestigationCommand.SetHeadFlag.class, HANDLERS);
    table.may(InvestigationCommand.ServeFactMaterial.class, HANDLERS);
    table.may(InvestigationCommand.RecordStatement.class, HANDLERS);
    table.may(HearingCommand.TransferToHearing.class, HANDLERS);
    table.may(HearingCommand.AcceptForHearing.class, HEARING);
    table.may(HearingCommand.RecordHearingTalk.class, HEARING);
    table.may(HearingCommand.ReturnForInvestigation.class, HEARING);
    table.may(HearingCommand.ExtendHearing.class, HEARING);
    table.may(HearingCommand.DecideCase.class, HEARING);
    table.may(OutcomeCommand.ImposeSanction.class, HEARING);
    table.may(OutcomeCommand.ExemptSubject.class, HEARING);
    table.may(OutcomeCommand.DecideNoSanction.class, HEARING);
    table.may(OutcomeCommand.TransferToProcuratorate.class, HEARING);
    table.may(OutcomeCommand.AnnounceDecision.class, EVERYBODY_ON_THE_CASE);
    table.may(OutcomeCommand.ReportExecution.class, EVERYBODY_ON_THE_CASE);
    table.may(OutcomeCommand.FinishFormalities.class, EVERYBODY_ON_THE_CASE);
    table.may(OutcomeCommand.ExtendFormalities.class, EVERYBODY_ON_THE_CASE);
    table.may(OutcomeCommand.WithdrawCase.class, HEARING);
    table.may(OutcomeCommand.ClearSubject.class, HANDLERS);
    table.may(OutcomeCommand.RecordAppealOutcome.class, CLERKS);
    table.may(FilingCommand.ArchiveCase.class, CLERKS);
    table.may(FilingCommand.ReopenCase.class, LEADERS);
    table.may(FilingCommand.SealFile.class, LEADERS);
    table.may(FilingCommand.UnsealFile.class, LEADERS);
    table.may(FilingCommand.CorrectRecord.class, EVERYBODY_ON_THE_CASE);
  }

  /// Measures and marks of a case, appeals and lessons; those of the case don't enter what is decided on their own work.
  private static void beside(Allowed table) {
    table.may(MeasureCommand.RecordMeasure.class, CLERKS);
    table.may(MeasureCommand.ExtendMeasure.class, CLERKS);
    table.may(MeasureCommand.RecalculateLiuzhi.class, CLERKS);
    table.may(MeasureCommand.RecordMeasureNotice.class, CLERKS);
    table.may(MeasureCommand.EndMeasure.class, CLERKS);
    table.may(MeasureCommand.RecordLiuzhiDelivery.class, CLERKS);
    table.may(MeasureCommand.RecordMeasureChangeRequest.class, CLERKS);
    table.may(MeasureCommand.DecideMeasureChange.class, CLERKS);
    table.may(MeasureCommand.RecordIrrelevantProperty.class, CLERKS);
    table.may(MeasureCommand.ReleaseIrrelevantProperty.class, CLERKS);
    table.may(OutcomeCommand.RecordProcuratorateReturn.class, CLERKS);
    table.may(OutcomeCommand.FinishSupplementaryInvestigation.class, CLERKS);
    table.may(MarkingCommand.LinkCases.class, CLERKS);
    table.may(MarkingCommand.UnlinkCases.class, REGISTRARS);
    table.may(MarkingCommand.TagCampaign.class, CLERKS);
    table.may(MarkingCommand.RecordSelfSurrender.class, CLERKS);
    table.may(MarkingCommand.ClassifyForm.class, EVERYBODY_ON_THE_CASE);
    table.may(ReformCommand.AttachArtefact.class, EVERYBODY_ON_THE_CASE);
    table.may(ReformCommand.WaiveArtefact.class, LEADERS);
    table.may(ReformCommand.PublishCircular.class, CLERKS);
    table.may(AppealCommand.FileAppeal.class, EVERYBODY_ON_THE_CASE);
    table.may(AppealCommand.AcceptAppeal.class, LEADERS);
    table.may(AppealCommand.RefuseAppeal.class, LEADERS);
    table.may(AppealCommand.AssignAppealOfficers.class, LEADERS);
    table.may(AppealCommand.DecideAppeal.class, LEADERS);
    table.may(AppealCommand.RecordRestoration.class, REGISTRARS);
    table.may(AppealCommand.CorrectAppealRecord.class, LEADERS);
    table.may(QualityReviewCommand.OpenQualityReview.class, REGISTRARS);
    table.may(QualityReviewCommand.RecordProblem.class, REGISTRARS);
    table.may(QualityReviewCommand.GradeCase.class, REGISTRARS);
    table.may(QualityReviewCommand.CloseQualityReview.class, REGISTRARS);
    table.may(QualityReviewCommand.CorrectQualityReviewRecord.class, LEADERS);
    table.may(LessonCommand.RecordSectorAnalysis.class, CLERKS);
    table.may(LessonCommand.RecordDebrief.class, CLERKS);
    table.may(LessonCommand.SettleIssue.class, CLERKS);
    table.may(LessonCommand.CorrectLessonRecord.class, LEADERS);
  }
}
