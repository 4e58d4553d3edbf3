package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.command.clue.ClueDisposalCommand.ProposeDisposal;
import mingjian.command.clue.ClueDisposalCommand.ReportTalkInquiry;
import mingjian.command.clue.ClueEndCommand.CloseClue;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ModelAlertCommand.ConvertAlertToClue;
import mingjian.command.clue.ModelAlertCommand.DismissAlert;
import mingjian.command.clue.ModelAlertCommand.RegisterModelAlert;
import mingjian.command.clue.ReportCommand.FileReport;
import mingjian.command.clue.ReportCommand.ForwardReport;
import mingjian.command.clue.ReportCommand.NotifyAcceptance;
import mingjian.command.clue.ReportCommand.RegisterReport;
import mingjian.command.clue.ReportCommand.TransferReportToClue;
import mingjian.events.ClueId;
import mingjian.events.ModelAlertId;
import mingjian.events.PersonId;
import mingjian.events.ReportId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.FilingGround;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import mingjian.infra.accounts.DemoAccounts;
import org.jspecify.annotations.Nullable;

/// How the new case began, and what else came in: a report became a clue became the case; one clue waits beyond its month, one is in verification,
/// one proved untrue and was clarified. A model's alert is only a hint that a person triages.
record DemoClues(DemoDays days) {
  private static final ClueId OF_CASE = new ClueId("clue-demo-purchase");
  private static final ClueId LATE = new ClueId("clue-demo-centre-bidding");
  private static final ClueId UNDER_VERIFICATION = new ClueId("clue-demo-property-fund");
  private static final ClueId UNTRUE = new ClueId("clue-demo-enrolment");
  private static final ReportId OF_CLUE = new ReportId("report-demo-purchase");
  private static final ReportId NAMED = new ReportId("report-demo-property-fund");
  private static final ReportId ELSEWHERE = new ReportId("report-demo-elsewhere");
  private static final ReportId VAGUE = new ReportId("report-demo-vague");
  private static final String FIRST_OFFICE = "第一审查调查室";
  private static final List<StaffId> HANDLERS = List.of(INVESTIGATOR, SECOND_INVESTIGATOR);

  List<Command> commands() {
    return Stream.of(reports(), becameTheCase(), late(), underVerification(), untrue(), alerts()).flatMap(List::stream).toList();
  }

  private List<Command> reports() {
    return List.of(
        report(OF_CLUE, about(EDUCATION_DEPUTY, EDUCATION), "反映校服、教辅采购问题", 11, ReportChannel.LETTER, false, 110),
        report(NAMED, about(DIRECTOR, HOUSING), "反映物业专项维修资金审批拖延", 3, ReportChannel.VISIT, true, 38),
        new NotifyAcceptance(NAMED, days.inDays(40), days.ago(27)),
        report(ELSEWHERE, about(COUNTY_HEAD, COUNTY), "反映县政府项目安排问题", 5, ReportChannel.NETWORK, false, 9),
        new ForwardReport(ELSEWHERE, "某市纪委监委", null, "被反映人属上级管理权限，按干部管理权限移送", days.paper("移送函", "某县纪信", 6, 6), days.ago(6)),
        report(VAGUE, about(EDUCATION_HEAD, EDUCATION), "反映学校食堂问题", 7, ReportChannel.PHONE, false, 52),
        new FileReport(VAGUE, FilingGround.TOO_VAGUE, "未反映具体人、事，经核无可查性，暂予存查", days.ago(48)));
  }

  private List<Command> becameTheCase() {
    return List.of(
        clue(OF_CASE, about(EDUCATION_DEPUTY, EDUCATION), "校服、教辅采购中收受礼金", 8, ClueSource.REPORT, OF_CLUE,
            "反映在校服、教辅采购中指定供应商并收受礼金", TargetRank.OTHER, 105),
        new TransferReportToClue(OF_CLUE, OF_CASE, null, days.ago(105)),
        assign(OF_CASE, 103),
        propose(OF_CASE, DisposalWay.PRELIM_VERIFICATION, "调取近三年采购合同，查询有关资金往来", 92),
        new ApproveDisposal(OF_CASE, DisposalWay.PRELIM_VERIFICATION, days.byDeputyLead("初步核实呈批表", 90), ApproverRank.DEPUTY_LEAD, null, null, null),
        new ConcludePreliminary(OF_CASE, PreliminaryOutcome.OPEN_CASE, "收受礼金的主要问题有证据支持，建议立案审查调查",
            days.paper("初步核实情况报告", 11), days.byHead("立案请示呈批表", 8), null, null, days.ago(8)),
        new LinkClueToCase(OF_CASE, NEW_CASE, days.ago(6)));
  }

  /// Nobody has said for seven weeks what is to be done (规则 21条: one month).
  private List<Command> late() {
    return List.of(
        clue(LATE, about(CENTRE_HEAD, CENTRE), "工程招标代理机构选取问题", 14, ClueSource.AUDIT, null, "审计移送：招标代理机构选取未经比选，同一机构连续承接",
            TargetRank.UNIT_HEAD, 49),
        assign(LATE, 46));
  }

  private List<Command> underVerification() {
    return List.of(
        clue(UNDER_VERIFICATION, about(DIRECTOR, HOUSING), "物业维修资金拨付审批", 16, ClueSource.REPORT, NAMED,
            "反映维修资金拨付审批长期拖延，个别项目优先拨付", TargetRank.UNIT_HEAD, 30),
        assign(UNDER_VERIFICATION, 28),
        propose(UNDER_VERIFICATION, DisposalWay.PRELIM_VERIFICATION, "调取审批台账，比对申请与拨付时间", 20),
        // 规则 33条: of a unit's head the head of the party committee approves too
        new ApproveDisposal(UNDER_VERIFICATION, DisposalWay.PRELIM_VERIFICATION, days.byHead("初步核实呈批表", 16), ApproverRank.HEAD,
            days.approval(DemoDays.COMMITTEE, "书记", "W001", "初步核实呈批表", 15), null, null));
  }

  private List<Command> untrue() {
    return List.of(
        clue(UNTRUE, about(EDUCATION_DEPUTY, EDUCATION), "招生录取中打招呼", 5, ClueSource.SUPERVISION, null, "反映在义务教育招生中为他人子女打招呼", TargetRank.OTHER, 210),
        assign(UNTRUE, 207),
        propose(UNTRUE, DisposalWay.TALK_INQUIRY, "函询本人，核对招生录取名册", 195),
        new ApproveDisposal(UNTRUE, DisposalWay.TALK_INQUIRY, days.byDeputyLead("谈话函询呈批表", 190), ApproverRank.DEPUTY_LEAD, null, null, null),
        new ReportTalkInquiry(UNTRUE, null, null, "本人书面说明并由单位主要负责人签署意见，名册核对未见异常", days.ago(165)),
        new CloseClue(UNTRUE, ClosingGround.UNTRUE, "反映失实，予以了结澄清", "县教育局党组扩大会", days.byHead("了结呈批表", 150), days.ago(150)));
  }

  private List<Command> alerts() {
    ModelAlertId open = new ModelAlertId("alert-demo-split-contracts");
    ModelAlertId converted = new ModelAlertId("alert-demo-agency");
    ModelAlertId dismissed = new ModelAlertId("alert-demo-subsidy");
    return List.of(
        alert(open, HOUSING, "同一施工单位零星工程拆分", "零星工程合同拆分比对", "30日内与同一施工单位签订4份限额以下合同", 7),
        alert(converted, CENTRE, "招标代理机构集中", "招标代理集中度", "近一年招标代理同一机构占比过高", 60),
        new ConvertAlertToClue(converted, LATE, new StaffId(DemoAccounts.CASE_ADMINISTRATOR), "经人工核对与审计移送一致，并入该线索", days.ago(45)),
        alert(dismissed, EDUCATION, "教育补助重复发放", "补助发放比对", "同一学生两校发放补助", 33),
        new DismissAlert(dismissed, new StaffId(DemoAccounts.CASE_ADMINISTRATOR), "人工核对为学期中转学，补助未重复发放", days.ago(29)));
  }

  private RegisterReport report(ReportId id, WorkAbout about, String brief, int number, ReportChannel channel, boolean named, long daysAgo) {
    return new RegisterReport(id, about, brief, number("信", number, daysAgo), channel, named, named ? "密封卷%d号".formatted(number) : null, brief + "，请予核查",
        days.daysAgo(daysAgo).plusDays(15), days.ago(daysAgo), null);
  }

  private RegisterClue clue(
      ClueId id, WorkAbout about, String brief, int number, ClueSource source, @Nullable ReportId report, String allegation, TargetRank target, long daysAgo) {
    return new RegisterClue(id, about, brief, number("线", number, daysAgo), source, source == ClueSource.AUDIT ? "某县审计局" : null, report, allegation, target,
        null, null, days.paper("问题线索登记表", daysAgo), days.ago(daysAgo), null);
  }

  private AssignClue assign(ClueId id, long daysAgo) {
    return new AssignClue(id, FIRST_OFFICE, HANDLERS, "请第一审查调查室提出处置意见", days.byDeputyLead("线索分办呈批表", daysAgo), days.ago(daysAgo));
  }

  private ProposeDisposal propose(ClueId id, DisposalWay way, String plan, long daysAgo) {
    return new ProposeDisposal(id, way, plan, new StaffId(DemoAccounts.SECTION_HEAD), null, days.paper("处置意见呈批表", daysAgo), days.ago(daysAgo));
  }

  private RegisterModelAlert alert(ModelAlertId id, UnitId unit, String brief, String model, String suspected, long daysAgo) {
    return new RegisterModelAlert(id, new WorkAbout(List.of(), unit, null, Secrecy.WORK_SECRET), brief, model, "2.1", "合同、招投标和资金拨付登记数据",
        "某县公共资源交易平台、财政一体化系统", "监督数据共享办法", "日常监督", suspected, days.ago(daysAgo));
  }

  private RegisterNumber number(String kind, int number, long daysAgo) {
    int year = days.daysAgo(daysAgo).getYear();
    return new RegisterNumber(DemoDays.COMMISSION, year, "某县纪%s〔%d〕%d号".formatted(kind, year, number));
  }

  private static WorkAbout about(PersonId person, UnitId unit) {
    return new WorkAbout(List.of(person), unit, null, Secrecy.WORK_SECRET);
  }
}
