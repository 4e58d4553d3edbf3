package mingjian.command;

import static mingjian.events.Role.CASE_ADMINISTRATOR;
import static mingjian.events.Role.DEPUTY_LEAD;
import static mingjian.events.Role.HEAD;
import static mingjian.events.Role.HEARING_OFFICER;
import static mingjian.events.Role.INVESTIGATOR;
import static mingjian.events.Role.SECTION_HEAD;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mingjian.command.accountability.ReviewCommand;
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
import mingjian.command.clue.ClueDisposalCommand;
import mingjian.command.clue.ClueEndCommand;
import mingjian.command.clue.ClueIntakeCommand;
import mingjian.command.clue.ModelAlertCommand;
import mingjian.command.clue.ReportCommand;
import mingjian.command.deliberation.MatterCommand;
import mingjian.command.deliberation.PowerListCommand;
import mingjian.command.deliberation.SpendingCommand;
import mingjian.command.export.ExportCommand;
import mingjian.command.rectification.RecommendationCommand;
import mingjian.command.rectification.RectificationCommand;
import mingjian.command.registry.OfficeHolderCommand;
import mingjian.command.registry.OrgUnitCommand;
import mingjian.command.supervision.AppointmentCommand;
import mingjian.command.supervision.AuditCommand;
import mingjian.command.supervision.DisclosureCommand;
import mingjian.command.supervision.DutyReportCommand;
import mingjian.command.supervision.DutySlipCommand;
import mingjian.command.supervision.RecordCommand;
import mingjian.command.supervision.TaskListCommand;
import mingjian.command.supervision.WarningCommand;
import mingjian.command.talk.AdmonitionCommand;
import mingjian.command.talk.InquiryCommand;
import mingjian.command.talk.TalkCommand;
import mingjian.command.watch.WatchCommand;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.Words;

/// Who may enter which command, one line each (DOMAIN 4.2 “Who may fire which transition”). This is about the keyboard; who approved on paper
/// is a field of the command. What isn't listed nobody may do.
public final class WhoMay {
  /// Those who lead: a step that a section head may enter, the leaders above may enter too.
  private static final Role[] LEADERS = {SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Those who do the work of a case or a talk, and their leaders.
  private static final Role[] HANDLERS = {INVESTIGATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Clerks of the case office and those who handle cases.
  private static final Role[] CLERKS = {CASE_ADMINISTRATOR, INVESTIGATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Those who keep numbers, registers and teams.
  private static final Role[] REGISTRARS = {CASE_ADMINISTRATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// 审理, and the leaders who stand over both sides.
  private static final Role[] HEARING = {HEARING_OFFICER, DEPUTY_LEAD, HEAD};
  private static final Role[] EVERYBODY_ON_THE_CASE = {
    INVESTIGATOR, HEARING_OFFICER, CASE_ADMINISTRATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD
  };

  private static final Map<Class<? extends Command>, Set<Role>> TABLE = new LinkedHashMap<>();

  static {
    // ---- registry: the clerk enters what is on paper; what changes an earlier record is for those who keep the register
    may(OrgUnitCommand.RegisterUnit.class, CLERKS);
    may(OrgUnitCommand.RenameUnit.class, CLERKS);
    may(OrgUnitCommand.MergeUnit.class, CLERKS);
    may(OrgUnitCommand.SplitUnit.class, CLERKS);
    may(OrgUnitCommand.ChangeSuperior.class, CLERKS);
    may(OrgUnitCommand.CorrectUnit.class, REGISTRARS);
    may(OrgUnitCommand.AssignSupervisor.class, CLERKS);
    may(OrgUnitCommand.EndSupervisor.class, CLERKS);
    may(OrgUnitCommand.RecordDivision.class, CLERKS);
    may(OrgUnitCommand.ChangeDivision.class, CLERKS);
    may(OrgUnitCommand.EndDivision.class, CLERKS);
    may(OrgUnitCommand.CorrectDivision.class, REGISTRARS);
    may(OrgUnitCommand.LinkDuplicateUnit.class, REGISTRARS);
    may(OrgUnitCommand.UnlinkDuplicateUnit.class, REGISTRARS);
    may(OfficeHolderCommand.RegisterOfficeHolder.class, CLERKS);
    may(OfficeHolderCommand.CorrectIdentity.class, REGISTRARS);
    may(OfficeHolderCommand.UpdateStatus.class, CLERKS);
    may(OfficeHolderCommand.CorrectStatus.class, REGISTRARS);
    may(OfficeHolderCommand.RecordTenure.class, CLERKS);
    may(OfficeHolderCommand.EndTenure.class, CLERKS);
    may(OfficeHolderCommand.CorrectTenure.class, REGISTRARS);
    may(OfficeHolderCommand.VoidTenure.class, REGISTRARS);
    may(OfficeHolderCommand.RecordStaffCode.class, REGISTRARS);
    may(OfficeHolderCommand.VoidStaffCode.class, REGISTRARS);
    may(OfficeHolderCommand.LinkDuplicatePerson.class, REGISTRARS);
    may(OfficeHolderCommand.UnlinkDuplicatePerson.class, REGISTRARS);

    // ---- casefile: who decided is on paper; 审理 is entered by hearing officers, never by investigators (规则 55条)
    may(OpeningCommand.OpenCase.class, CLERKS);
    may(OpeningCommand.RegisterExistingCase.class, CLERKS);
    may(OpeningCommand.RecordPublicAnnouncement.class, CLERKS);
    may(OpeningCommand.AssignNumber.class, CLERKS);
    may(OpeningCommand.VoidNumber.class, REGISTRARS);
    may(OpeningCommand.RecordJurisdiction.class, CLERKS);
    may(InvestigationCommand.AssignTeam.class, REGISTRARS);
    may(InvestigationCommand.ChangeTeam.class, REGISTRARS);
    may(InvestigationCommand.DecideRecusal.class, REGISTRARS);
    may(InvestigationCommand.AnnounceCaseOpening.class, HANDLERS);
    may(InvestigationCommand.AddSubject.class, HANDLERS);
    may(InvestigationCommand.RecordSubjectIdentity.class, HANDLERS);
    may(InvestigationCommand.SpecifyFacts.class, HANDLERS);
    may(InvestigationCommand.SetHeadFlag.class, HANDLERS);
    may(InvestigationCommand.ServeFactMaterial.class, HANDLERS);
    may(InvestigationCommand.RecordStatement.class, HANDLERS);
    may(HearingCommand.TransferToHearing.class, HANDLERS);
    may(HearingCommand.AcceptForHearing.class, HEARING);
    may(HearingCommand.RecordHearingTalk.class, HEARING);
    may(HearingCommand.ReturnForInvestigation.class, HEARING);
    may(HearingCommand.DecideCase.class, HEARING);
    may(OutcomeCommand.ImposeSanction.class, HEARING);
    may(OutcomeCommand.ExemptSubject.class, HEARING);
    may(OutcomeCommand.DecideNoSanction.class, HEARING);
    may(OutcomeCommand.TransferToProcuratorate.class, HEARING);
    may(OutcomeCommand.AnnounceDecision.class, EVERYBODY_ON_THE_CASE);
    may(OutcomeCommand.ReportExecution.class, EVERYBODY_ON_THE_CASE);
    may(OutcomeCommand.WithdrawCase.class, HEARING);
    may(OutcomeCommand.ClearSubject.class, HANDLERS);
    may(OutcomeCommand.RecordAppealOutcome.class, CLERKS);
    may(FilingCommand.ArchiveCase.class, CLERKS);
    may(FilingCommand.SealFile.class, LEADERS);
    may(FilingCommand.UnsealFile.class, LEADERS);
    may(FilingCommand.CorrectRecord.class, EVERYBODY_ON_THE_CASE);

    // ---- talk: those who hold it enter it; the approval on paper may come in through the case office
    may(TalkCommand.PlanTalk.class, HANDLERS);
    may(TalkCommand.ApproveTalk.class, CLERKS);
    may(TalkCommand.RescheduleTalk.class, HANDLERS);
    may(TalkCommand.CancelTalk.class, HANDLERS);
    may(TalkCommand.RecordTalk.class, HANDLERS);
    may(TalkCommand.RecordUnplannedTalk.class, HANDLERS);
    may(TalkCommand.SetFollowUp.class, HANDLERS);
    may(TalkCommand.CompleteFollowUp.class, HANDLERS);
    may(TalkCommand.CloseTalk.class, HANDLERS);
    may(TalkCommand.CorrectTalkRecord.class, LEADERS);

    // ---- rectification: the unit's reply comes in on paper; what releases a unit from something is for leaders to enter
    may(RectificationCommand.IssueRectification.class, HANDLERS);
    may(RectificationCommand.DeclineRectification.class, LEADERS);
    may(RectificationCommand.StartRectification.class, CLERKS);
    may(RectificationCommand.SubmitRectification.class, CLERKS);
    may(RectificationCommand.EvaluateRectification.class, HANDLERS);
    may(RectificationCommand.WaiveMeasure.class, LEADERS);
    may(RectificationCommand.ExtendDue.class, LEADERS);
    may(RectificationCommand.LookBack.class, HANDLERS);
    may(RectificationCommand.CloseRectification.class, LEADERS);
    may(RectificationCommand.ReopenRectification.class, LEADERS);
    may(RectificationCommand.CorrectRectificationRecord.class, LEADERS);

    // ---- accountability: what was decided on paper the leaders enter; hearing and searching is the handlers' work
    may(ReviewCommand.OpenAccountabilityReview.class, LEADERS);
    may(ReviewCommand.DeclineReview.class, LEADERS);
    may(ReviewCommand.DismissReview.class, LEADERS);
    may(ReviewCommand.IdentifyCandidates.class, HANDLERS);
    may(ReviewCommand.IdentifyResponsiblePerson.class, HANDLERS);
    may(ReviewCommand.AddEvidence.class, HANDLERS);
    may(ReviewCommand.HearResponsiblePerson.class, HANDLERS);
    may(ReviewCommand.EstablishResponsibility.class, LEADERS);
    may(ReviewCommand.ExemptFromResponsibility.class, LEADERS);
    may(ReviewCommand.MarkNotApplicable.class, LEADERS);
    may(ReviewCommand.ExplainMissing.class, HANDLERS);
    may(ReviewCommand.AnnounceAccountability.class, HANDLERS);
    may(ReviewCommand.CloseReview.class, LEADERS);
    may(ReviewCommand.ReopenReview.class, LEADERS);
    may(ReviewCommand.RecheckReview.class, REGISTRARS);
    may(ReviewCommand.UpholdFinding.class, LEADERS);
    may(ReviewCommand.CorrectFinding.class, LEADERS);
    may(ReviewCommand.RestoreReputation.class, LEADERS);
    may(ReviewCommand.FlagRecalculation.class, CLERKS);
    may(ReviewCommand.SettleRecalculation.class, LEADERS);
    may(ReviewCommand.IncludeNominationCheck.class, LEADERS);
    may(ReviewCommand.FlagAppeal.class, CLERKS);
    may(ReviewCommand.ReopenOnAppeal.class, LEADERS);
    may(ReviewCommand.SettleAppealFlag.class, LEADERS);

    // ---- supervision
    may(WarningCommand.IssueWarning.class, HANDLERS);
    may(WarningCommand.AnswerWarning.class, CLERKS);
    may(WarningCommand.AssessTolerance.class, HANDLERS);
    may(WarningCommand.ClearWarning.class, HANDLERS);
    may(WarningCommand.EscalateWarning.class, LEADERS);
    may(WarningCommand.CorrectWarningRecord.class, LEADERS);

    // ---- watch: rules raise and close, as 案管; deciding about it is for leaders
    may(WatchCommand.RaiseWatchItem.class, CASE_ADMINISTRATOR);
    may(WatchCommand.RaiseWatchItemAgain.class, CASE_ADMINISTRATOR);
    may(WatchCommand.CloseWatchItem.class, CASE_ADMINISTRATOR);
    may(WatchCommand.SettleWatchItem.class, LEADERS);
    may(WatchCommand.ReopenWatchItem.class, LEADERS);
    // ---- clue: 案管 keeps the registers and gives out what comes in (规则 23条); who approved is on paper
    may(ReportCommand.RegisterReport.class, REGISTRARS);
    may(ReportCommand.ForwardReport.class, REGISTRARS);
    may(ReportCommand.NotifyAcceptance.class, REGISTRARS);
    may(ReportCommand.TransferReportToClue.class, REGISTRARS);
    may(ReportCommand.ExtendReport.class, REGISTRARS);
    may(ReportCommand.GiveFeedback.class, REGISTRARS);
    may(ReportCommand.FileReport.class, REGISTRARS);
    may(ReportCommand.CorrectReportRecord.class, LEADERS);
    may(ClueIntakeCommand.RegisterClue.class, REGISTRARS);
    may(ClueIntakeCommand.AssignClue.class, REGISTRARS);
    may(ClueIntakeCommand.ReturnClue.class, LEADERS);
    may(ClueIntakeCommand.ChangeClueHandlers.class, REGISTRARS);
    may(ClueIntakeCommand.DecideClueRecusal.class, REGISTRARS);
    may(ClueIntakeCommand.TagClue.class, REGISTRARS);
    may(ClueIntakeCommand.ReportClueUpward.class, REGISTRARS);
    may(ClueIntakeCommand.CopyInspectionFinding.class, REGISTRARS);
    may(ClueDisposalCommand.ProposeDisposal.class, LEADERS);
    may(ClueDisposalCommand.ApproveDisposal.class, CASE_ADMINISTRATOR, DEPUTY_LEAD, HEAD);
    may(ClueDisposalCommand.ExtendDisposal.class, REGISTRARS);
    may(ClueDisposalCommand.ReviewShelvedClue.class, LEADERS);
    may(ClueDisposalCommand.ReportTalkInquiry.class, HANDLERS);
    may(ClueDisposalCommand.SupplementTalkInquiry.class, HANDLERS);
    may(ClueDisposalCommand.VerifyAfterTalkInquiry.class, CASE_ADMINISTRATOR, DEPUTY_LEAD, HEAD);
    may(ClueDisposalCommand.ConcludePreliminary.class, HANDLERS);
    may(ClueEndCommand.CloseClue.class, LEADERS);
    may(ClueEndCommand.ClarifyClue.class, LEADERS);
    may(ClueEndCommand.TransferClue.class, REGISTRARS);
    may(ClueEndCommand.LinkClueToCase.class, CLERKS);
    may(ClueEndCommand.MergeClue.class, REGISTRARS);
    may(ClueEndCommand.UndoClueMerge.class, LEADERS);
    may(ClueEndCommand.CorrectClueRecord.class, LEADERS);
    may(ModelAlertCommand.RegisterModelAlert.class, REGISTRARS);
    may(ModelAlertCommand.ConvertAlertToClue.class, REGISTRARS);
    may(ModelAlertCommand.DismissAlert.class, REGISTRARS);
    may(ModelAlertCommand.BlockItem.class, LEADERS);
    may(ModelAlertCommand.ReleaseItem.class, LEADERS);
    may(ModelAlertCommand.CorrectAlertRecord.class, LEADERS);
    // ---- inquiries, admonitions, recommendations: replies come in on paper; what settles, withdraws or escalates is for leaders to enter
    may(InquiryCommand.IssueInquiry.class, HANDLERS);
    may(InquiryCommand.RecordInquiryReply.class, CLERKS);
    may(InquiryCommand.AskAgain.class, HANDLERS);
    may(InquiryCommand.CloseInquiry.class, LEADERS);
    may(InquiryCommand.WithdrawInquiry.class, LEADERS);
    may(InquiryCommand.ChangeInquiryHandlers.class, REGISTRARS);
    may(InquiryCommand.DecideInquiryRecusal.class, REGISTRARS);
    may(InquiryCommand.CorrectInquiryRecord.class, LEADERS);
    may(AdmonitionCommand.IssueAdmonition.class, HANDLERS);
    may(AdmonitionCommand.RecordAdmonitionFollowUp.class, HANDLERS);
    may(AdmonitionCommand.EndAdmonition.class, LEADERS);
    may(AdmonitionCommand.CorrectAdmonitionRecord.class, LEADERS);
    may(RecommendationCommand.IssueRecommendation.class, HANDLERS);
    may(RecommendationCommand.RecordFeedback.class, CLERKS);
    may(RecommendationCommand.EvaluateRecommendation.class, HANDLERS);
    may(RecommendationCommand.AdoptInstitution.class, CLERKS);
    may(RecommendationCommand.EscalateRecommendation.class, LEADERS);
    may(RecommendationCommand.CloseRecommendation.class, LEADERS);
    may(RecommendationCommand.CorrectRecommendationRecord.class, LEADERS);
    // ---- records of daily supervision: clerks enter what is on paper; what gives more time or changes an earlier record is for leaders
    may(RecordCommand.RecordSupervision.class, CLERKS);
    may(RecordCommand.CompleteRecord.class, CLERKS);
    may(RecordCommand.ExtendRecord.class, LEADERS);
    may(RecordCommand.LinkRecord.class, CLERKS);
    may(RecordCommand.CorrectSupervisionRecord.class, LEADERS);
    may(DisclosureCommand.FileDisclosure.class, HANDLERS);
    may(DisclosureCommand.FlagDiscrepancy.class, HANDLERS);
    may(DisclosureCommand.CriticiseReporter.class, LEADERS);
    may(DisclosureCommand.OrderSupplement.class, LEADERS);
    may(DisclosureCommand.SupplementDisclosure.class, HANDLERS);
    may(DisclosureCommand.ReferDisclosure.class, LEADERS);
    may(DisclosureCommand.CloseDisclosure.class, LEADERS);
    may(DisclosureCommand.HandOverDisclosure.class, LEADERS);
    may(DisclosureCommand.CorrectDisclosureRecord.class, LEADERS);
    may(AuditCommand.OrderAudit.class, CLERKS);
    may(AuditCommand.RecordAuditReport.class, CLERKS);
    may(AuditCommand.FollowUpFinding.class, HANDLERS);
    may(AuditCommand.CloseAudit.class, LEADERS);
    may(AuditCommand.CorrectAuditRecord.class, LEADERS);
    may(DutyReportCommand.SubmitDutyReport.class, CLERKS);
    may(DutyReportCommand.RecordQuestions.class, CLERKS);
    may(DutyReportCommand.RecordAppraisal.class, CLERKS);
    may(DutyReportCommand.ApplyAppraisalResult.class, LEADERS);
    may(DutyReportCommand.CloseDutyReport.class, LEADERS);
    may(DutyReportCommand.CorrectDutyReportRecord.class, LEADERS);
    may(AppointmentCommand.RecordAppointment.class, CLERKS);
    may(AppointmentCommand.RecordFirstNominator.class, LEADERS);
    may(AppointmentCommand.RecordAppointmentFinding.class, HANDLERS);
    may(AppointmentCommand.CorrectAppointmentRecord.class, LEADERS);
    // ---- deliberation: papers of the units, entered as they come in; what lifts a flaw is for leaders to enter
    may(MatterCommand.ReportMajorMatter.class, CLERKS);
    may(MatterCommand.RegisterUnreportedMatter.class, HANDLERS);
    may(MatterCommand.RecordPreparation.class, CLERKS);
    may(MatterCommand.FormDecisionGroup.class, CLERKS);
    may(MatterCommand.RecordDecisionMeeting.class, CLERKS);
    may(MatterCommand.RecordBallot.class, CLERKS);
    may(MatterCommand.PublishStage.class, CLERKS);
    may(MatterCommand.RecordImplementation.class, CLERKS);
    may(MatterCommand.CloseMatter.class, HANDLERS);
    may(MatterCommand.CorrectMatterRecord.class, LEADERS);
    may(PowerListCommand.PublishPowerList.class, CLERKS);
    may(PowerListCommand.ReviseList.class, CLERKS);
    may(PowerListCommand.AttachListPaper.class, CLERKS);
    may(PowerListCommand.AuditList.class, HANDLERS);
    may(PowerListCommand.RepealList.class, CLERKS);
    may(PowerListCommand.CorrectPowerListRecord.class, LEADERS);
    may(SpendingCommand.RecordApproval.class, CLERKS);
    may(SpendingCommand.SupplySignature.class, CLERKS);
    may(SpendingCommand.RecordDelegation.class, CLERKS);
    may(SpendingCommand.EndDelegation.class, CLERKS);
    may(SpendingCommand.CorrectSpendingRecord.class, LEADERS);

    // ---- supervision by slips and lists: handlers issue, clerks enter the answers
    may(DutySlipCommand.DispatchDutyList.class, HANDLERS);
    may(DutySlipCommand.IssueTaskSlip.class, HANDLERS);
    may(DutySlipCommand.IssueIntegrityNotice.class, HANDLERS);
    may(DutySlipCommand.RecordSlipFeedback.class, CLERKS);
    may(DutySlipCommand.IssueRecommendationSlip.class, HANDLERS);
    may(DutySlipCommand.LinkSlipTalk.class, CLERKS);
    may(DutySlipCommand.LinkSlipRectification.class, CLERKS);
    may(DutySlipCommand.CloseSlip.class, HANDLERS);
    may(DutySlipCommand.CorrectSlipRecord.class, LEADERS);
    may(TaskListCommand.CreateTaskList.class, HANDLERS);
    may(TaskListCommand.AddListItem.class, HANDLERS);
    may(TaskListCommand.CompleteTask.class, CLERKS);
    may(TaskListCommand.ExtendTask.class, LEADERS);
    may(TaskListCommand.CloseTaskList.class, HANDLERS);
    may(TaskListCommand.CorrectTaskListRecord.class, LEADERS);
    // ---- casework: measures and marks of a case; those of the case don't enter what is decided on their own work
    may(MeasureCommand.RecordMeasure.class, CLERKS);
    may(MeasureCommand.ExtendMeasure.class, CLERKS);
    may(MeasureCommand.RecordMeasureNotice.class, CLERKS);
    may(MeasureCommand.EndMeasure.class, CLERKS);
    may(MeasureCommand.RecordLiuzhiDelivery.class, CLERKS);
    may(MeasureCommand.RecordMeasureChangeRequest.class, CLERKS);
    may(MeasureCommand.DecideMeasureChange.class, CLERKS);
    may(MeasureCommand.RecordIrrelevantProperty.class, CLERKS);
    may(MeasureCommand.ReleaseIrrelevantProperty.class, CLERKS);
    may(OutcomeCommand.RecordProcuratorateReturn.class, CLERKS);
    may(OutcomeCommand.FinishSupplementaryInvestigation.class, CLERKS);
    may(MarkingCommand.LinkCases.class, CLERKS);
    may(MarkingCommand.UnlinkCases.class, REGISTRARS);
    may(MarkingCommand.TagCampaign.class, CLERKS);
    may(MarkingCommand.RecordSelfSurrender.class, CLERKS);
    may(MarkingCommand.ClassifyForm.class, EVERYBODY_ON_THE_CASE);
    may(ReformCommand.AttachArtefact.class, EVERYBODY_ON_THE_CASE);
    may(ReformCommand.WaiveArtefact.class, LEADERS);
    may(ReformCommand.PublishCircular.class, CLERKS);
    may(AppealCommand.FileAppeal.class, EVERYBODY_ON_THE_CASE);
    may(AppealCommand.AcceptAppeal.class, LEADERS);
    may(AppealCommand.RefuseAppeal.class, LEADERS);
    may(AppealCommand.AssignAppealOfficers.class, LEADERS);
    may(AppealCommand.DecideAppeal.class, LEADERS);
    may(AppealCommand.RecordRestoration.class, REGISTRARS);
    may(AppealCommand.CorrectAppealRecord.class, LEADERS);
    may(QualityReviewCommand.OpenQualityReview.class, REGISTRARS);
    may(QualityReviewCommand.RecordProblem.class, REGISTRARS);
    may(QualityReviewCommand.GradeCase.class, REGISTRARS);
    may(QualityReviewCommand.CloseQualityReview.class, REGISTRARS);
    may(QualityReviewCommand.CorrectQualityReviewRecord.class, LEADERS);
    may(LessonCommand.RecordSectorAnalysis.class, CLERKS);
    may(LessonCommand.RecordDebrief.class, CLERKS);
    may(LessonCommand.SettleIssue.class, CLERKS);
    may(LessonCommand.CorrectLessonRecord.class, LEADERS);

    // ---- export: who may read may take out what is read; approving is for leaders, never for who asked (the decider sees to it)
    may(ExportCommand.RequestExport.class, EVERYBODY_ON_THE_CASE);
    may(ExportCommand.ApproveExport.class, LEADERS);
    may(ExportCommand.RefuseExport.class, LEADERS);
    may(ExportCommand.BeginExport.class, EVERYBODY_ON_THE_CASE);
    may(ExportCommand.BeginApprovedExport.class, EVERYBODY_ON_THE_CASE);
    may(ExportCommand.FinishExport.class, EVERYBODY_ON_THE_CASE);
    may(ExportCommand.BreakOffExport.class, EVERYBODY_ON_THE_CASE);
    may(ExportCommand.RecordFeedReading.class, EVERYBODY_ON_THE_CASE);
    may(ExportCommand.EndExportApproval.class, LEADERS);
  }

  private WhoMay() {}

  public static Set<Role> send(Class<? extends Command> command) {
    return TABLE.getOrDefault(command, Set.of());
  }

  /// @throws Rejection `not-permitted`
  public static void check(Command command, Actor actor) {
    check(command.getClass(), actor);
  }

  /// Before the command is even read.
  public static void check(Class<? extends Command> command, Actor actor) {
    Set<Role> permitted = send(command);
    if (!permitted.contains(actor.role())) {
      throw Rejection.because("not-permitted",
          "role", actor.role(),
          "command", Words.of("command." + command.getSimpleName()),
          "permitted", String.join("、", permitted.stream().map(Words::of).toList()));
    }
  }

  private static void may(Class<? extends Command> command, Role... roles) {
    TABLE.put(command, EnumSet.copyOf(java.util.List.of(roles)));
  }
}
