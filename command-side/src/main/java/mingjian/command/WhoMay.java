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
import mingjian.command.rectification.RectificationCommand;
import mingjian.command.registry.OfficeHolderCommand;
import mingjian.command.registry.OrgUnitCommand;
import mingjian.command.supervision.WarningCommand;
import mingjian.command.talk.TalkCommand;
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

    // ---- supervision
    may(WarningCommand.IssueWarning.class, HANDLERS);
    may(WarningCommand.AnswerWarning.class, CLERKS);
    may(WarningCommand.AssessTolerance.class, HANDLERS);
    may(WarningCommand.ClearWarning.class, HANDLERS);
    may(WarningCommand.EscalateWarning.class, LEADERS);
    may(WarningCommand.CorrectWarningRecord.class, LEADERS);

    // ---- casework: measures and marks of a case; those of the case don't enter what is decided on their own work
    may(MeasureCommand.RecordMeasure.class, CLERKS);
    may(MeasureCommand.ExtendMeasure.class, CLERKS);
    may(MeasureCommand.RecordMeasureNotice.class, CLERKS);
    may(MeasureCommand.EndMeasure.class, CLERKS);
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
