package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.rectification.RecommendationCommand.AdoptInstitution;
import mingjian.command.rectification.RecommendationCommand.CloseRecommendation;
import mingjian.command.rectification.RecommendationCommand.EvaluateRecommendation;
import mingjian.command.rectification.RecommendationCommand.IssueRecommendation;
import mingjian.command.rectification.RecommendationCommand.RecordFeedback;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.command.supervision.WarningCommand.AnswerWarning;
import mingjian.command.supervision.WarningCommand.ClearWarning;
import mingjian.command.supervision.WarningCommand.IssueWarning;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.RecommendationId;
import mingjian.events.RecordId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.WarningId;
import mingjian.events.rectification.RecommendationAnswer;
import mingjian.events.rectification.RecommendationItem;
import mingjian.events.rectification.RecommendationKind;
import mingjian.events.rectification.Verdict;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.supervision.WarningGround;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// Warnings, recommendations and the ordinary records of a year: answered and cleared, refused without reason, still to be answered.
record DemoWarnings(DemoDays days) {
  private static final WarningId CLEARED = new WarningId("warning-demo-changes");
  private static final WarningId ANSWERED = new WarningId("warning-demo-fund");
  private static final WarningId UNANSWERED = new WarningId("warning-demo-agency");
  private static final RecommendationId ADOPTED = new RecommendationId("recommendation-demo-changes");
  private static final RecommendationId AWAITED = new RecommendationId("recommendation-demo-purchase");
  private static final RecommendationId REFUSED = new RecommendationId("recommendation-demo-agency");

  List<Command> commands() {
    return Stream.of(warnings(), recommendations(), records()).flatMap(List::stream).toList();
  }

  private List<Command> warnings() {
    return List.of(
        warn(CLEARED, DIRECTOR, HOUSING, "工程变更频繁", "半年内四个项目变更超过合同价一成", 160, 145),
        new AnswerWarning(CLEARED, "已逐项说明变更原因，修订审批办法", days.paper("预警回复函", 147), days.ago(146)),
        new ClearWarning(CLEARED, "核对变更资料，整改措施已落实，解除预警", days.ago(130)),
        warn(ANSWERED, DIRECTOR, HOUSING, "维修资金积压", "维修资金申请平均审批时间超过承诺时限", 25, 11),
        new AnswerWarning(ANSWERED, "已清理积压申请，公布办理时限", days.paper("预警回复函", 13), days.ago(12)),
        new IssueWarning(UNANSWERED, about(null, CENTRE), "招标代理机构集中", WarningGround.GENERAL, "近一年招标代理集中于同一机构", "某县工程建设服务中心",
            days.daysAgo(9), days.byHead("监督预警呈批表", 31), days.ago(30)));
  }

  private IssueWarning warn(WarningId id, PersonId person, UnitId unit, String headline, String facts, long daysAgo, long dueDaysAgo) {
    return new IssueWarning(id, about(person, unit), headline, WarningGround.GENERAL, facts, "某县住房和城乡建设局", days.daysAgo(dueDaysAgo),
        days.byHead("监督预警呈批表", daysAgo + 1), days.ago(daysAgo));
  }

  private List<Command> recommendations() {
    return List.of(
        recommend(ADOPTED, HOUSING, "完善工程变更管理", RecommendationKind.DISCIPLINE, "规则第十九条", List.of("工程变更须经集体研究", "变更情况按季公开"), 120, 90),
        new RecordFeedback(ADOPTED, RecommendationAnswer.ADOPTED, null, "已修订工程变更审批办法并按季公开", "某县住房和城乡建设局", days.paper("采纳情况报告", 92), days.ago(91)),
        new EvaluateRecommendation(ADOPTED, Verdict.ACCEPTED, "查阅制度和公开记录，已落实", "第一审查调查室", null, SECOND_INVESTIGATOR,
            List.of(days.paper("建议落实评估表", 80)), days.ago(80)),
        new AdoptInstitution(ADOPTED, "工程变更审批办法", days.paper("工程变更审批办法", "某县建发", 19, 93), Set.of(FieldOfWork.CONSTRUCTION), days.ago(93)),
        new CloseRecommendation(ADOPTED, "建议已落实，予以销号", days.ago(78)),
        recommend(AWAITED, EDUCATION, "规范教辅采购", RecommendationKind.SUPERVISION, "监察法第五十二条", List.of("采购一律公开比选并公示结果"), 20, -12),
        recommend(REFUSED, CENTRE, "招标代理机构随机抽取", RecommendationKind.SUPERVISION, "监察法第五十二条", List.of("建立代理机构库并随机抽取"), 70, 40),
        new RecordFeedback(REFUSED, RecommendationAnswer.REFUSED, null, "认为现行方式合规，不予采纳", "某县工程建设服务中心", days.paper("复函", 42), days.ago(41)));
  }

  private IssueRecommendation recommend(
      RecommendationId id, UnitId unit, String headline, RecommendationKind kind, String basis, List<String> texts, long daysAgo, long dueDaysAgo) {
    List<RecommendationItem> items = IntStream.range(0, texts.size()).mapToObj(n -> new RecommendationItem(String.valueOf(n + 1), texts.get(n))).toList();
    return new IssueRecommendation(id, about(null, unit), headline, kind, items, basis, days.paper("建议书", daysAgo), DemoDays.COMMISSION, "第一审查调查室",
        days.daysAgo(dueDaysAgo), days.byHead("建议呈批表", daysAgo + 1), days.ago(daysAgo));
  }

  /// A meeting of democratic life that told issues, an opinion before an appointment that is due, warning education, an inspection.
  private List<Command> records() {
    return List.of(
        record("record-demo-life-meeting", RecordKind.DEMOCRATIC_LIFE_MEETING, about(null, HOUSING), "住建局党组民主生活会", null, "围绕案件开展以案促改专题民主生活会",
            List.of(), List.of(new Figure(FigureUnit.SESSIONS, 1, null, false), new Figure(FigureUnit.ITEMS, 9, null, false)), 60),
        new CompleteRecord(new RecordId("record-demo-life-meeting"), "班子成员开展批评与自我批评，形成整改清单",
            List.of(), List.of(), days.paper("民主生活会报告", 58), days.ago(58)),
        record("record-demo-clearance", RecordKind.CLEARANCE_OPINION, about(EDUCATION_DEPUTY, EDUCATION), "拟提拔人选党风廉政意见", days.daysAgo(3), "组织部门征求党风廉政意见",
            List.of(detail(RecordPoint.REQUESTER, "某县委组织部"), detail(RecordPoint.PURPOSE, "干部提拔任用")), List.of(), 15),
        record("record-demo-education", RecordKind.WARNING_EDUCATION, about(null, COUNTY), "警示教育大会", null, "通报典型案例，观看警示教育片",
            List.of(detail(RecordPoint.FORM, "全县警示教育大会")), List.of(new Figure(FigureUnit.SESSIONS, 1, null, false), new Figure(FigureUnit.PERSON_TIMES, 260, null, false)), 45),
        record("record-demo-inspection", RecordKind.INSPECTION, about(null, CENTRE), "招标代理专项检查", days.inDays(18), "对招标代理机构选取开展专项检查",
            List.of(detail(RecordPoint.FORM, "专项检查")), List.of(new Figure(FigureUnit.ITEMS, 6, null, false)), 12));
  }

  private RecordSupervision record(
      String id, RecordKind kind, WorkAbout about, String headline, @Nullable LocalDate dueOn, String content, List<RecordDetail> details, List<Figure> figures,
      long daysAgo) {
    return new RecordSupervision(new RecordId(id), kind, about, headline, "第一监督检查室", null, null, dueOn, content, details, figures, null, null, days.ago(daysAgo));
  }

  private static RecordDetail detail(RecordPoint point, String text) {
    return new RecordDetail(point, text);
  }

  private static WorkAbout about(@Nullable PersonId person, UnitId unit) {
    return new WorkAbout(person == null ? List.of() : List.of(person), unit, null, Secrecy.INTERNAL);
  }
}
