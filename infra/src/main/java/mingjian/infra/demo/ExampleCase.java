package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.HEARING_OFFICER;
import static mingjian.infra.demo.DemoCounty.INVESTIGATOR;
import static mingjian.infra.demo.DemoCounty.SECOND_HEARING_OFFICER;
import static mingjian.infra.demo.DemoCounty.SECOND_INVESTIGATOR;
import static mingjian.infra.demo.ExampleBureau.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.DecideCase;
import mingjian.command.casefile.HearingCommand.RecordHearingTalk;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.command.casefile.InvestigationCommand.AnnounceCaseOpening;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.MeasureCommand.EndMeasure;
import mingjian.command.casefile.MeasureCommand.RecordMeasure;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.command.clue.ClueDisposalCommand.ProposeDisposal;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ClueIntakeCommand.ReportClueUpward;
import mingjian.command.registry.OfficeHolderCommand.EndTenure;
import mingjian.command.registry.OrgUnitCommand.EndDivision;
import mingjian.events.Approval;
import mingjian.events.FieldOfWork;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.casefile.MeasureBasis;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.work.WorkAbout;
import mingjian.infra.accounts.DemoAccounts;

/// From the clue to the executed decision, and the head's leave of his post.
record ExampleCase(DemoDays days) {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(HEAD), BUREAU, null, Secrecy.WORK_SECRET);
  private static final List<StaffId> HANDLERS = List.of(INVESTIGATOR, SECOND_INVESTIGATOR);
  private static final String LEAD = "书记、主任";
  /// Apart from the numbers of the demo set, so that both fit into one store.
  private static final int CASE_NUMBER = 101;

  List<Command> commands() {
    return Stream.of(clue(), investigation(), hearing(), outcome()).flatMap(List::stream).toList();
  }

  private List<Command> clue() {
    return List.of(
        new RegisterClue(CLUE, ABOUT, "工程变更中收受财物", number(480), ClueSource.REPORT, null, null, "反映在县道改建工程变更中为施工单位谋利并收受财物",
            TargetRank.UNIT_HEAD, null, null, days.paper("信访件", 480), days.ago(480), null),
        new ReportClueUpward(CLUE, "某市纪委监委", days.paper("一把手问题线索报告", 479), null, days.ago(479)),
        new AssignClue(CLUE, "第一审查调查室", HANDLERS, "请第一审查调查室提出处置意见",
            days.approval(DemoDays.COMMISSION, "副书记", DemoAccounts.DEPUTY_LEAD, "线索分办呈批表", 478), days.ago(478)),
        new ProposeDisposal(CLUE, DisposalWay.PRELIM_VERIFICATION, "调取变更资料和资金往来", new StaffId(DemoAccounts.SECTION_HEAD), null,
            days.paper("处置意见呈批表", 466), days.ago(466)),
        // 规则 33条: of a unit's head the head of the party committee approves too
        new ApproveDisposal(CLUE, DisposalWay.PRELIM_VERIFICATION, own("初步核实呈批表", 463), ApproverRank.HEAD, committee("初步核实呈批表", 462), null, null));
  }

  /// The case is opened in its own file and then named in the clue's, which ends there.
  private List<Command> investigation() {
    DemoCases cases = new DemoCases(days);
    return List.of(
        new ConcludePreliminary(CLUE, PreliminaryOutcome.OPEN_CASE, "收受财物的主要事实有证据证明", days.paper("初步核实情况报告", 395),
            own("初核情况呈批表", 394), null, null, days.ago(395)),
        cases.open(CASE, CASE_NUMBER, HEAD, POST, BUREAU, Set.of(FieldOfWork.CONSTRUCTION), days.between(1400, 500),
            "利用职务便利在工程变更中为施工单位谋利并收受财物，违规决策", 390),
        new LinkClueToCase(CLUE, CASE, days.ago(389)),
        cases.team(CASE, 389),
        new AnnounceCaseOpening(CASE, List.of(HEAD), HANDLERS, days.paper("立案通知书", 387), days.ago(387)),
        new RecordMeasure(CASE, "1", HEAD, MeasureKind.ACCOUNT_QUERY, new MeasureBasis("监察法", "第二十六条", "2024年修正", 0, null, null),
            own("查询措施呈批表", 381), HANDLERS, true, new Recording(RecordingState.NOT_REQUIRED, null, null), "查询银行账户往来", null, days.ago(380)),
        new EndMeasure(CASE, "1", "查询完毕", null, days.ago(370)),
        new ServeFactMaterial(CASE, HEAD, HANDLERS, days.paper("违纪违法事实材料", 310), true, days.ago(310)),
        new RecordStatement(CASE, HEAD, false, "对所列事实无异议", null, days.paper("本人意见", 308), days.ago(308)));
  }

  private List<Command> hearing() {
    return List.of(
        new TransferToHearing(CASE, List.of(), days.paper("审查调查报告", 295), days.paper("涉案财物清单", 295), own("移送审理呈批表", 294), false, days.ago(293)),
        new AcceptForHearing(CASE, List.of(), Set.of(HEARING_OFFICER, SECOND_HEARING_OFFICER), days.ago(292)),
        new RecordHearingTalk(CASE, HEAD, List.of(HEARING_OFFICER, SECOND_HEARING_OFFICER), days.paper("审理谈话笔录", 280), days.ago(280)),
        new DecideCase(CASE, List.of(), "某县纪委常委会、县监委委务会", days.paper("会议纪要", "某县纪要", 31, 268), days.paper("审理报告", 270),
            "给予撤销党内职务、撤职处分", days.ago(268)));
  }

  private List<Command> outcome() {
    return List.of(
        sanction(SanctionKind.PARTY, Penalty.PARTY_POST_REMOVAL, "某县纪委", 61),
        sanction(SanctionKind.GOVERNMENT, Penalty.REMOVAL, "某县监委", 62),
        new AnnounceDecision(CASE, HEAD, List.of(INVESTIGATOR, HEARING_OFFICER), "某县交通运输局全体干部大会", true, days.paper("宣布处分决定笔录", 250),
            "服从组织决定", null, days.ago(250)),
        new EndTenure(HEAD, HEADSHIP, days.paper("关于免职的通知", "某县任", 14, 249), days.ago(249)),
        new EndDivision(BUREAU, HEADS_DIVISION, days.paper("关于调整工作分工的通知", "某县交发", 17, 249), days.ago(249)),
        new FinishFormalities(CASE, HEAD, "已免职并变更工资待遇", days.paper("工资待遇变更审批表", 236), days.ago(236)),
        new ReportExecution(CASE, HEAD, BUREAU, "已免职并变更工资待遇", days.paper("处分决定执行情况报告", 215), days.ago(215)));
  }

  private ImposeSanction sanction(SanctionKind kind, Penalty penalty, String decider, int number) {
    return new ImposeSanction(CASE, HEAD, kind, penalty, null, decider, List.of(committee("处分批复", 262)),
        days.paper("处分决定", "某县纪处", number, 260), days.ago(260));
  }

  private RegisterNumber number(long daysAgo) {
    int year = days.daysAgo(daysAgo).getYear();
    return new RegisterNumber(DemoDays.COMMISSION, year, "线索〔%d〕%d号".formatted(year, CASE_NUMBER));
  }

  private Approval own(String title, long daysAgo) {
    return days.approval(DemoDays.COMMISSION, LEAD, DemoAccounts.HEAD, title, daysAgo);
  }

  private Approval committee(String title, long daysAgo) {
    return days.approval(DemoDays.COMMITTEE, "书记", "W001", title, daysAgo);
  }
}
