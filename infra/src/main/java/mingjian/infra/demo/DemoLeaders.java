package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.command.supervision.AppointmentCommand.RecordAppointmentFinding;
import mingjian.command.supervision.AppointmentCommand.RecordFirstNominator;
import mingjian.command.supervision.AuditCommand.CloseAudit;
import mingjian.command.supervision.AuditCommand.FollowUpFinding;
import mingjian.command.supervision.AuditCommand.OrderAudit;
import mingjian.command.supervision.AuditCommand.RecordAuditReport;
import mingjian.command.supervision.DisclosureCommand.CloseDisclosure;
import mingjian.command.supervision.DisclosureCommand.CriticiseReporter;
import mingjian.command.supervision.DisclosureCommand.FileDisclosure;
import mingjian.command.supervision.DisclosureCommand.FlagDiscrepancy;
import mingjian.command.supervision.DisclosureCommand.OrderSupplement;
import mingjian.command.supervision.DutyReportCommand.ApplyAppraisalResult;
import mingjian.command.supervision.DutyReportCommand.CloseDutyReport;
import mingjian.command.supervision.DutyReportCommand.RecordAppraisal;
import mingjian.command.supervision.DutyReportCommand.RecordQuestions;
import mingjian.command.supervision.DutyReportCommand.SubmitDutyReport;
import mingjian.events.AppointmentId;
import mingjian.events.AuditId;
import mingjian.events.DisclosureId;
import mingjian.events.DutyReportId;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.supervision.AppraisalUse;
import mingjian.events.supervision.AppraisalVotes;
import mingjian.events.supervision.AskedAndAnswered;
import mingjian.events.supervision.AuditArea;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.supervision.AuditKind;
import mingjian.events.supervision.DisclosureContent;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.supervision.DutyReportForum;
import mingjian.events.supervision.Relative;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What is kept of the heads themselves: how they came to their posts, what they reported of themselves, what audits found, what they answered for.
record DemoLeaders(DemoDays days) {
  private static final AuditId LEAVING = new AuditId("audit-demo-leaving");
  private static final AuditId IN_OFFICE = new AuditId("audit-demo-in-office");
  private static final AuditId OVERDUE = new AuditId("audit-demo-overdue");
  private static final DisclosureId DISCREPANT = new DisclosureId("disclosure-demo-discrepant");
  private static final DisclosureId RELATIVE = new DisclosureId("disclosure-demo-relative");
  private static final DisclosureId CLOSED = new DisclosureId("disclosure-demo-closed");
  private static final DutyReportId APPRAISED = new DutyReportId("duty-report-demo-appraised");
  private static final DutyReportId SUBMITTED = new DutyReportId("duty-report-demo-submitted");
  private static final DutyReportId WRITTEN = new DutyReportId("duty-report-demo-written");

  List<Command> commands() {
    return Stream.of(appointments(), disclosures(), audits(), dutyReports()).flatMap(List::stream).toList();
  }

  /// Who named the person first 首提人 answers for the recommendation (失察失责).
  private List<Command> appointments() {
    AppointmentId director = new AppointmentId("appointment-demo-director");
    AppointmentId chief = new AppointmentId("appointment-demo-section-chief");
    return List.of(
        appoint(director, DIRECTOR, HOUSING, "局长", null, List.of(COUNTY_HEAD), "某县委常委会", 1005),
        new RecordFirstNominator(director, COUNTY_HEAD, days.paper("推荐提名表", 1030), days.ago(1000)),
        appoint(chief, SECTION_CHIEF, HOUSING, "工程建设股股长", FORMER_DIRECTOR, List.of(FORMER_DIRECTOR, FORMER_DEPUTY), "某县住建局党组", 2205),
        new RecordAppointmentFinding(chief, "提名时个人有关事项核查材料不全", true, days.ago(2210), List.of(days.paper("选人用人专项检查报告", 88)), days.ago(86)),
        appoint(new AppointmentId("appointment-demo-education-head"), EDUCATION_HEAD, EDUCATION, "局长", null, List.of(), "某县委常委会", 605));
  }

  private RecordAppointment appoint(
      AppointmentId id, PersonId person, UnitId unit, String post, @Nullable PersonId nominator, List<PersonId> voters, String body, long daysAgo) {
    return new RecordAppointment(id, person, unit, post, nominator, voters, body, days.paper("关于任免职务的通知", daysAgo - 3), Secrecy.INTERNAL, days.ago(daysAgo));
  }

  private List<Command> disclosures() {
    return List.of(
        disclose(DISCREPANT, DisclosureKind.PERSONAL_MATTERS, CENTRE_HEAD, CENTRE, "年度个人有关事项报告", "房产、投资和兼职情况报告", null, 70),
        new FlagDiscrepancy(DISCREPANT, "少报商铺一处", days.paper("查核结果通知", 40), days.ago(38)),
        new CriticiseReporter(DISCREPANT, "称误以为配偶名下不需报告", "批评教育并责令补报", days.ago(30)),
        new OrderSupplement(DISCREPANT, "补报漏报的房产及来源", days.daysAgo(8), days.byDeputyLead("责令补充报告呈批表", 29), days.ago(28)),
        disclose(RELATIVE, DisclosureKind.RELATIVE_MATTER, DIRECTOR, HOUSING, "子女从业情况变化报告", "子女入职外地设计企业，不在本县承接业务", Relative.CHILD, 18),
        disclose(CLOSED, DisclosureKind.PERSONAL_MATTERS, EDUCATION_HEAD, EDUCATION, "年度个人有关事项报告", "房产、投资和配偶从业情况报告", null, 300),
        new CloseDisclosure(CLOSED, "随机抽查核实一致", days.ago(240)));
  }

  private FileDisclosure disclose(
      DisclosureId id, DisclosureKind kind, PersonId person, UnitId unit, String headline, String text, @Nullable Relative relative, long daysAgo) {
    DisclosureContent content = new DisclosureContent(text, List.of("本人报告"), null, null, relative, null, List.of(), days.paper("报告表", daysAgo));
    return new FileDisclosure(id, kind, about(person, unit), headline, content, List.of(THIRD_INVESTIGATOR), days.ago(daysAgo));
  }

  private List<Command> audits() {
    return List.of(
        audit(LEAVING, AuditKind.LEAVING, FORMER_DIRECTOR, HOUSING, "住建局原局长离任经济责任审计", days.between(3000, 1180), 1040, 1170),
        new RecordAuditReport(LEAVING, List.of(
            new AuditFinding("1", AuditArea.TENDERING, "两项零星工程拆分发包", 320_000_000L), new AuditFinding("2", AuditArea.ACCOUNTING, "往来款长期未清理", null)),
            "较好履行经济责任，存在个别管理问题", days.paper("经济责任审计报告", "某县审经", 7, 1050), days.ago(1048)),
        new FollowUpFinding(LEAVING, "1", null, "相关责任人已由案件处理，发包办法已修订", days.ago(74)),
        new FollowUpFinding(LEAVING, "2", null, "往来款已清理入账，审计回访确认", days.ago(900)),
        new CloseAudit(LEAVING, "审计发现问题均已有着落", days.ago(70)),
        audit(IN_OFFICE, AuditKind.IN_OFFICE, EDUCATION_HEAD, EDUCATION, "教育局局长任中经济责任审计", days.between(700, 60), 15, 90),
        new RecordAuditReport(IN_OFFICE, List.of(new AuditFinding("1", AuditArea.PROCUREMENT, "教辅采购未公开比选", 46_000_000L)), "采购管理存在薄弱环节",
            days.paper("经济责任审计报告", "某县审经", 12, 22), days.ago(20)),
        new FollowUpFinding(IN_OFFICE, "1", EDUCATION_RECTIFICATION, null, days.ago(14)),
        audit(OVERDUE, AuditKind.IN_OFFICE, CENTRE_HEAD, CENTRE, "建设服务中心主任任中审计", days.between(900, 120), 11, 110));
  }

  private OrderAudit audit(AuditId id, AuditKind kind, PersonId person, UnitId unit, String headline, Period audited, long dueDaysAgo, long daysAgo) {
    return new OrderAudit(id, kind, about(person, unit), headline, null, audited, "某县审计局", false, days.daysAgo(dueDaysAgo),
        days.approval(DemoDays.COMMITTEE, "审计委员会", "W001", "年度审计计划", daysAgo + 3), days.ago(daysAgo));
  }

  private List<Command> dutyReports() {
    int year = days.today().getYear() - 1;
    return List.of(
        report(APPRAISED, DutyReportForum.DISCIPLINE_PLENUM, DIRECTOR, HOUSING, "住建局局长述责述廉", year, 50),
        new RecordQuestions(APPRAISED, List.of(new AskedAndAnswered("工程变更为何长期由股室自批自办？", "制度缺失，已修订办法并收回审批权限")), days.ago(50)),
        new RecordAppraisal(APPRAISED, new AppraisalVotes(31, 12, 15, 3, 1), true, null, days.ago(50)),
        new ApplyAppraisalResult(APPRAISED, Set.of(AppraisalUse.MANAGEMENT), null, "对不满意票较多的事项限期整改", null, days.ago(44)),
        new CloseDutyReport(APPRAISED, "评议结果已反馈本人和单位", days.ago(40)),
        report(SUBMITTED, DutyReportForum.DISCIPLINE_PLENUM, EDUCATION_HEAD, EDUCATION, "教育局局长述责述廉", year, 9),
        report(WRITTEN, DutyReportForum.WRITTEN, CENTRE_HEAD, CENTRE, "建设服务中心主任书面述责述廉", year, 47));
  }

  private SubmitDutyReport report(DutyReportId id, DutyReportForum forum, PersonId person, UnitId unit, String headline, int year, long daysAgo) {
    return new SubmitDutyReport(id, forum, about(person, unit), headline, year, "党风政风监督室", "履行第一责任人职责、廉洁从政和“三重一大”决策情况",
        days.paper("述责述廉报告", daysAgo), days.ago(daysAgo));
  }

  private static WorkAbout about(PersonId person, UnitId unit) {
    return new WorkAbout(List.of(person), unit, null, Secrecy.INTERNAL);
  }
}
