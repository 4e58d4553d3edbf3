package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.casework.AppealCommand.AcceptAppeal;
import mingjian.command.casework.AppealCommand.AssignAppealOfficers;
import mingjian.command.casework.AppealCommand.DecideAppeal;
import mingjian.command.casework.AppealCommand.FileAppeal;
import mingjian.command.casework.LessonCommand.RecordDebrief;
import mingjian.command.casework.LessonCommand.RecordSectorAnalysis;
import mingjian.command.casework.LessonCommand.SettleIssue;
import mingjian.command.casework.QualityReviewCommand.CloseQualityReview;
import mingjian.command.casework.QualityReviewCommand.GradeCase;
import mingjian.command.casework.QualityReviewCommand.OpenQualityReview;
import mingjian.command.casework.QualityReviewCommand.RecordProblem;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.LessonId;
import mingjian.events.QualityReviewId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.casefile.Penalty;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.LessonIssue;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.QualityAspect;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.QualityReviewKind;
import org.jspecify.annotations.Nullable;

/// After the decision: three appeals at different stages, reviews of how well the case was handled, and what a sector has to learn from it.
record DemoAftermath(DemoDays days) {
  private static final AppealId UPHELD = new AppealId("appeal-demo-re-examination");
  private static final AppealId OVERDUE = new AppealId("appeal-demo-re-verification");
  private static final AppealId NEW = new AppealId("appeal-demo-party");
  private static final QualityReviewId CLOSED = new QualityReviewId("quality-review-daily");
  private static final QualityReviewId LATE = new QualityReviewId("quality-review-papers");
  private static final QualityReviewId OPEN = new QualityReviewId("quality-review-coverage");
  private static final LessonId SECTOR = new LessonId("lesson-demo-construction");
  private static final LessonId DEBRIEF = new LessonId("lesson-demo-debrief");
  private static final LessonId SETTLED = new LessonId("lesson-demo-schools");
  /// Nobody of the case: neither team nor hearing (规则 59条).
  private static final List<StaffId> OTHERS = List.of(new StaffId("C110"), new StaffId("C111"));

  List<Command> commands() {
    return Stream.of(appeals(), qualityReviews(), lessons()).flatMap(List::stream).toList();
  }

  private List<Command> appeals() {
    return List.of(
        appeal(UPHELD, "申请复审开除公职决定", AppealKind.RE_EXAMINATION, Penalty.EXPULSION, 140, null, 122),
        new AcceptAppeal(UPHELD, days.daysAgo(92), "案件监督管理室", days.byHead("复审受理呈批表", 119), days.ago(119)),
        new AssignAppealOfficers(UPHELD, OTHERS, days.byHead("复审人员呈批表", 118), days.ago(118)),
        new DecideAppeal(UPHELD, AppealOutcome.UPHELD, null, AppealOrgan.ORIGINAL, "某县监委", "事实清楚、证据确凿、处理恰当", days.paper("复审决定书", "某县监复", 1, 96),
            days.byHead("复审决定呈批表", 97), days.ago(96)),
        appeal(OVERDUE, "申请复核开除公职决定", AppealKind.RE_VERIFICATION, Penalty.EXPULSION, 96, null, 78),
        new AcceptAppeal(OVERDUE, days.daysAgo(17), "某市监委申诉办理部门", days.byHead("复核受理呈批表", 76), days.ago(76)),
        new AssignAppealOfficers(OVERDUE, OTHERS, days.byHead("复核人员呈批表", 75), days.ago(75)),
        appeal(NEW, "对开除党籍决定的申诉", AppealKind.PARTY_RECONSIDERATION, Penalty.PARTY_EXPULSION, 140, "住院治疗，出院后提出", 4));
  }

  private FileAppeal appeal(AppealId id, String headline, AppealKind kind, Penalty against, long receivedDaysAgo, @Nullable String lateReason, long daysAgo) {
    return new FileAppeal(id, DECIDED_CASE, SECTION_CHIEF, headline, kind, against, days.ago(receivedDaysAgo), lateReason, "认为部分款项系正常人情往来，请求从轻",
        days.paper("申诉书", daysAgo), Secrecy.WORK_SECRET, days.ago(daysAgo));
  }

  private List<Command> qualityReviews() {
    return List.of(
        review(CLOSED, DECIDED_CASE, "案件质量日常评查", QualityReviewKind.DAILY, days.daysAgo(50), 80),
        new RecordProblem(CLOSED, QualityAspect.PROCEDURE, "一次审查调查谈话由一人进行", "谈话应由两名以上审查调查人员进行", days.ago(66)),
        new GradeCase(CLOSED, QualityGrade.FLAWED, "程序存在瑕疵，不影响事实认定", days.paper("案件质量评查表", 60), days.ago(60)),
        new CloseQualityReview(CLOSED, "已反馈承办部门并组织学习谈话程序规定", days.byHead("评查结果呈批表", 54), days.ago(52)),
        review(LATE, DECIDED_CASE, "文书专项评查", QualityReviewKind.SPECIAL, days.daysAgo(7), 34),
        new RecordProblem(LATE, QualityAspect.PAPERS, "涉案财物清单缺少见证人签名", null, days.ago(19)),
        review(OPEN, OPEN_QUESTIONS_CASE, "全覆盖评查", QualityReviewKind.FULL_COVERAGE, days.inDays(30), 8));
  }

  private OpenQualityReview review(QualityReviewId id, CaseId caseId, String headline, QualityReviewKind kind, LocalDate dueOn, long daysAgo) {
    return new OpenQualityReview(id, caseId, headline, kind, OTHERS, "案件监督管理室", dueOn, days.byHead("案件质量评查呈批表", daysAgo + 1), Secrecy.WORK_SECRET,
        days.ago(daysAgo));
  }

  private List<Command> lessons() {
    return List.of(
        new RecordSectorAnalysis(SECTOR, LessonKind.SECTOR_ANALYSIS, "工程建设领域类案分析", FieldOfWork.CONSTRUCTION, HOUSING, List.of(DECIDED_CASE), "工程变更、验收、付款由同一股室经办，缺少制约",
            List.of(new LessonIssue("1", "变更审批流于形式", "住建局", null), new LessonIssue("2", "分管领导缺位期间无人负责", "住建局", null)), "第一审查调查室",
            days.paper("类案分析报告", 72), Secrecy.INTERNAL, days.ago(72)),
        new SettleIssue(SECTOR, "1", HOUSING_RECTIFICATION.value(), null, days.ago(70)),
        new RecordDebrief(DEBRIEF, LessonKind.TASK_FORCE_REVIEW, "专案复盘", HOUSING, List.of("第一审查调查室", "案件审理室"), List.of(DECIDED_CASE), "外围取证充分，谈话安排有疏漏",
            List.of(new LessonIssue("1", "谈话人员安排未留备份", "第一审查调查室", null)), "第一审查调查室", null, Secrecy.INTERNAL, days.ago(63)),
        new RecordSectorAnalysis(SETTLED, LessonKind.ECOLOGY_SURVEY, "教育系统政治生态调研", FieldOfWork.EDUCATION, EDUCATION, List.of(), "采购权力集中，公开不足",
            List.of(new LessonIssue("1", "采购未公开比选", "教育局", null)), "第一监督检查室", days.paper("调研报告", 40), Secrecy.INTERNAL, days.ago(40)),
        new SettleIssue(SETTLED, "1", EDUCATION_RECTIFICATION.value(), null, days.ago(14)));
  }
}
