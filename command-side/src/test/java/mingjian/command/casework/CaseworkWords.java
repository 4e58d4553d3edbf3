package mingjian.command.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.casework.AppealCommand.AcceptAppeal;
import mingjian.command.casework.AppealCommand.AssignAppealOfficers;
import mingjian.command.casework.AppealCommand.CorrectAppealRecord;
import mingjian.command.casework.AppealCommand.DecideAppeal;
import mingjian.command.casework.AppealCommand.FileAppeal;
import mingjian.command.casework.AppealCommand.RecordRestoration;
import mingjian.command.casework.AppealCommand.RefuseAppeal;
import mingjian.command.casework.LessonCommand.CorrectLessonRecord;
import mingjian.command.casework.LessonCommand.RecordDebrief;
import mingjian.command.casework.LessonCommand.RecordSectorAnalysis;
import mingjian.command.casework.LessonCommand.SettleIssue;
import mingjian.command.casework.QualityReviewCommand.CloseQualityReview;
import mingjian.command.casework.QualityReviewCommand.CorrectQualityReviewRecord;
import mingjian.command.casework.QualityReviewCommand.GradeCase;
import mingjian.command.casework.QualityReviewCommand.OpenQualityReview;
import mingjian.command.casework.QualityReviewCommand.RecordProblem;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.LessonId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.QualityReviewId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseHandling;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealTaken;
import mingjian.events.casework.LessonIssue;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.QualityAspect;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.QualityReviewKind;
import mingjian.events.casework.RestorationKind;
import mingjian.events.timelimits.TimeLimits;
import org.jspecify.annotations.Nullable;

/// A case that was decided and made known in November 2025, and what is done about it afterwards, in words.
final class CaseworkWords {
  static final AppealId APPEAL = new AppealId("appeal-1");
  static final QualityReviewId QUALITY = new QualityReviewId("quality-review-1");
  static final LessonId LESSON = new LessonId("lesson-1");
  static final CaseId CASE = new CaseId("case-1");
  static final PersonId DIRECTOR = new PersonId("person-director");
  static final StaffId INVESTIGATED = new StaffId("chengban01");
  static final StaffId HEARD = new StaffId("shenli01");
  static final StaffId FRESH = new StaffId("shensu01");
  static final StaffId RELATED = new StaffId("huibi01");
  static final StaffId OTHER = new StaffId("shensu02");
  static final DocumentRef PAPER = new DocumentRef("文书", null, on("2025-12-01"));
  static final Approval APPROVAL = new Approval("某县纪委监委", "主要负责人", null, on("2025-12-01"), PAPER);
  static final LessonIssue OPEN_ISSUE = new LessonIssue("1", "招标文件由一人审定", "某县水务局", null);
  static final LessonIssue TAKEN_UP = new LessonIssue("2", "变更签证未经集体研究", null, "建议书〔2025〕3号");

  private CaseworkWords() {}

  /// The same, after an appeal against 记大过, or one that names no penalty, was decided.
  static NoFacts after(AppealKind kind, @Nullable Penalty against, @Nullable AppealOrgan organ) {
    AppealTaken appeal = new AppealTaken(new AppealId("appeal-0"), DIRECTOR, kind, against,
        new AppealTaken.Decision(AppealOutcome.UPHELD, null, organ, "某市监委", PAPER, APPROVAL, on("2025-11-25")));
    return decided(SubjectState.ANNOUNCED, List.of(appeal), Limits.ON);
  }

  static NoFacts decided(SubjectState state) {
    return decided(state, List.of(), Limits.ON);
  }

  static NoFacts decided(SubjectState state, TimeLimits limits) {
    return decided(state, List.of(), limits);
  }

  /// The director was given 记大过 and 党内严重警告; both announced.
  private static NoFacts decided(SubjectState state, List<AppealTaken> appeals, TimeLimits limits) {
    return new NoFacts() {
      @Override
      public TimeLimits timeLimits() {
        return limits;
      }

      @Override
      public List<AppealTaken> appealsOf(CaseId caseId) {
        return appeals;
      }

      @Override
      public CaseHandling caseHandling(CaseId caseId) {
        SubjectProgress director = new SubjectProgress(
            DIRECTOR, state, true, true, 0, EnumSet.of(SanctionKind.GOVERNMENT, SanctionKind.PARTY),
            EnumSet.of(Penalty.MAJOR_DEMERIT, Penalty.SERIOUS_WARNING), true, false, null, on("2025-11-10"), on("2025-11-12"));
        return new CaseHandling(
            new CaseProgress(CaseState.OPENED, true, true, true, false, false, List.of(director)), Set.of(INVESTIGATED, HEARD), Set.of(RELATED));
      }
    };
  }

  static PartialDate on(String date) {
    return PartialDate.parse(date);
  }

  static FileAppeal file(AppealKind kind, @Nullable Penalty against, String day, @Nullable String lateReason) {
    return new FileAppeal(
        APPEAL, CASE, DIRECTOR, "对记大过不服", kind, against, on("2025-11-20"), lateReason, "认为处分过重", PAPER, Secrecy.INTERNAL, on(day));
  }

  static FileAppeal file() {
    return file(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, "2025-12-01", null);
  }

  static AcceptAppeal accept() {
    return new AcceptAppeal(APPEAL, LocalDate.of(2026, 1, 5), "申诉办理组", APPROVAL, on("2025-12-05"));
  }

  static RefuseAppeal refuse() {
    return new RefuseAppeal(APPEAL, "不属于受理范围", APPROVAL, on("2025-12-05"));
  }

  static AssignAppealOfficers assign(StaffId... officers) {
    return new AssignAppealOfficers(APPEAL, List.of(officers), APPROVAL, on("2025-12-06"));
  }

  static DecideAppeal decide(AppealOutcome outcome, @Nullable Penalty changedTo) {
    return new DecideAppeal(APPEAL, outcome, changedTo, AppealOrgan.ORIGINAL, "某县监委", "事实清楚", PAPER, APPROVAL, on("2025-12-28"));
  }

  static RecordRestoration restore(Set<RestorationKind> restored) {
    return new RecordRestoration(APPEAL, restored, "在单位范围内宣布", null, on("2026-01-10"));
  }

  static CorrectAppealRecord correctAppeal() {
    return new CorrectAppealRecord(APPEAL, "event-1", "提出日期", "12月1日", "12月2日", "笔误", APPROVAL, on("2026-01-12"));
  }

  static OpenQualityReview openQuality(StaffId... reviewers) {
    return new OpenQualityReview(
        QUALITY, CASE, "2026年第一季度评查", QualityReviewKind.DAILY, List.of(reviewers), "案件监督管理室", LocalDate.of(2026, 3, 31), APPROVAL,
        Secrecy.INTERNAL, on("2026-01-15"));
  }

  static RecordProblem problem() {
    return new RecordProblem(QUALITY, QualityAspect.PAPERS, "谈话笔录缺页码", "评查标准第十二项", on("2026-01-20"));
  }

  static GradeCase grade(QualityGrade grade) {
    return new GradeCase(QUALITY, grade, "总体规范", null, on("2026-01-25"));
  }

  static CloseQualityReview closeQuality() {
    return new CloseQualityReview(QUALITY, "已反馈承办部门", APPROVAL, on("2026-02-01"));
  }

  static CorrectQualityReviewRecord correctQuality() {
    return new CorrectQualityReviewRecord(QUALITY, "event-1", "等次", "合格", "瑕疵", "复核", APPROVAL, on("2026-02-02"));
  }

  static RecordSectorAnalysis analyse(LessonKind kind, List<CaseId> cases, LessonIssue... issues) {
    return new RecordSectorAnalysis(
        LESSON, kind, "水务工程领域", FieldOfWork.CONSTRUCTION, null, cases, "审批环节集中于一人", List.of(issues), "案件监督管理室", null,
        Secrecy.INTERNAL, on("2026-02-01"));
  }

  static RecordDebrief debrief(LessonKind kind, LessonIssue... issues) {
    return new RecordDebrief(
        LESSON, kind, "水务案讲评", null, List.of("某县水务局", "某县财政局"), List.of(CASE), "逐项讲评", List.of(issues), "案件监督管理室", null,
        Secrecy.INTERNAL, on("2026-02-01"));
  }

  static SettleIssue settle(String no, @Nullable String reference, @Nullable String reason) {
    return new SettleIssue(LESSON, no, reference, reason, on("2026-02-10"));
  }

  static CorrectLessonRecord correctLesson() {
    return new CorrectLessonRecord(LESSON, "event-1", "问题", "一人审定", "两人审定", "笔误", APPROVAL, on("2026-02-12"));
  }
}
