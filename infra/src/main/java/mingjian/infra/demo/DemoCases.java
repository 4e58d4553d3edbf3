package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.DecideCase;
import mingjian.command.casefile.HearingCommand.RecordHearingTalk;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.command.casefile.InvestigationCommand.AnnounceCaseOpening;
import mingjian.command.casefile.InvestigationCommand.AssignTeam;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.infra.accounts.DemoAccounts;
import org.jspecify.annotations.Nullable;

/// A case from its opening to the executed decision, one that was opened last week, and one that still has open questions 待查.
record DemoCases(DemoDays days) {
  private static final List<PersonId> SUBJECTS = List.of(SECTION_CHIEF);

  List<Command> decidedUpToTheTalk() {
    return List.of(
        open(DECIDED_CASE, 1, SECTION_CHIEF, "某县住房和城乡建设局工程建设股股长", HOUSING, Set.of(FieldOfWork.CONSTRUCTION),
            days.between(2000, 800), "利用职务便利为施工单位在工程变更、验收中谋取利益并收受财物", 300),
        team(DECIDED_CASE, 299),
        new AnnounceCaseOpening(DECIDED_CASE, SUBJECTS, List.of(INVESTIGATOR, SECOND_INVESTIGATOR), days.paper("立案通知书", 297), days.ago(297)));
  }

  List<Command> decidedAfterTheTalk() {
    return List.of(
        new ServeFactMaterial(DECIDED_CASE, SECTION_CHIEF, List.of(INVESTIGATOR, SECOND_INVESTIGATOR), days.paper("违纪违法事实材料", 200), true,
            days.ago(200)),
        new RecordStatement(DECIDED_CASE, SECTION_CHIEF, true, "对收受财物的事实无异议，对其中一笔的时间提出说明", "经核实，该笔时间已按本人说明更正",
            days.paper("本人说明", 198), days.ago(198)),
        new TransferToHearing(DECIDED_CASE, List.of(), days.paper("审查调查报告", 185), days.paper("涉案财物清单", 185),
            days.approval(DemoDays.COMMISSION, "副书记", DemoAccounts.DEPUTY_LEAD, "移送审理呈批表", 184), false, days.ago(183)),
        new AcceptForHearing(DECIDED_CASE, List.of(), Set.of(HEARING_OFFICER, SECOND_HEARING_OFFICER), days.ago(182)),
        new RecordHearingTalk(DECIDED_CASE, SECTION_CHIEF, List.of(HEARING_OFFICER, SECOND_HEARING_OFFICER), days.paper("审理谈话笔录", 170),
            days.ago(170)),
        new DecideCase(DECIDED_CASE, List.of(), "某县纪委常委会、县监委委务会", days.paper("会议纪要", "某县纪要", 14, 158), days.paper("审理报告", 160),
            "给予开除党籍、开除公职处分", days.ago(158)),
        sanction(SanctionKind.PARTY, Penalty.PARTY_EXPULSION, "某县纪委", 21),
        sanction(SanctionKind.GOVERNMENT, Penalty.EXPULSION, "某县监委", 22),
        new AnnounceDecision(DECIDED_CASE, SECTION_CHIEF, List.of(INVESTIGATOR, HEARING_OFFICER), "某县住房和城乡建设局全体干部大会", true,
            days.paper("宣布处分决定笔录", 140), "服从组织决定", null, days.ago(140)),
        new FinishFormalities(DECIDED_CASE, SECTION_CHIEF, "已停发工资，办理党籍和公职注销手续", days.paper("工资停发审批表", 125), days.ago(125)),
        new ReportExecution(DECIDED_CASE, SECTION_CHIEF, HOUSING, "已停发工资、办理党籍和公职注销手续", days.paper("处分决定执行情况报告", 90), days.ago(90)));
  }

  List<Command> others() {
    return List.of(
        open(NEW_CASE, 2, EDUCATION_DEPUTY, "某县教育局副局长", EDUCATION, Set.of(FieldOfWork.PROCUREMENT), days.between(1100, 200),
            "在校服、教辅采购中违规干预并收受礼金", 6),
        team(NEW_CASE, 5),
        // where, in which work and when is still being looked into (DOMAIN 8.2)
        open(OPEN_QUESTIONS_CASE, 3, CENTRE_HEAD, "某县工程建设服务中心主任", null, Set.of(), null, "涉嫌违规从事营利活动", 40),
        team(OPEN_QUESTIONS_CASE, 39));
  }

  OpenCase open(
      CaseId id, int number, PersonId subject, String post, @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct,
      String allegation, long daysAgo) {
    IdentityStatus then = DemoRegister.identity(ServiceStatus.IN_SERVICE, post, Set.of());
    return new OpenCase(id, paperNumber(CaseNumber.Kind.CASE_FILE, "%03d".formatted(number), daysAgo),
        openings(number, daysAgo), null, List.of(new Subject(subject, then, then)), unit, fields, misconduct, allegation,
        unit == null ? null : PLACE, DemoDays.COMMISSION, Secrecy.WORK_SECRET, List.of(days.paper("初步核实情况报告", daysAgo + 5)));
  }

  List<Opening> openings(int number, long daysAgo) {
    return List.of(
        opening(Opening.Procedure.PARTY, CaseNumber.Kind.PARTY_OPENING, "纪立〔%d〕%d号", number, daysAgo),
        opening(Opening.Procedure.SUPERVISION, CaseNumber.Kind.SUPERVISION_OPENING, "监立〔%d〕%d号", number, daysAgo));
  }

  /// 规则 38条: the own body's head, and for persons it manages the head of the party committee at the same level.
  private Opening opening(Opening.Procedure procedure, CaseNumber.Kind kind, String form, int number, long daysAgo) {
    Approval own = days.approval(DemoDays.COMMISSION, "书记、主任", DemoAccounts.HEAD, "立案呈批表", daysAgo + 1);
    Approval committee = days.approval(DemoDays.COMMITTEE, "书记", "W001", "立案呈批表", daysAgo);
    String written = form.formatted(days.daysAgo(daysAgo).getYear(), number);
    return new Opening(procedure, paperNumber(kind, written, daysAgo), days.ago(daysAgo), List.of(own, committee));
  }

  CaseNumber paperNumber(CaseNumber.Kind kind, String number, long daysAgo) {
    return new CaseNumber(DemoDays.COMMISSION, kind, days.daysAgo(daysAgo).getYear(), number);
  }

  AssignTeam team(CaseId id, long daysAgo) {
    return new AssignTeam(id, INVESTIGATOR, Set.of(SECOND_INVESTIGATOR, THIRD_INVESTIGATOR), SAFETY_OFFICER,
        days.approval(DemoDays.COMMISSION, "副书记", DemoAccounts.DEPUTY_LEAD, "审查调查组呈批表", daysAgo), days.ago(daysAgo));
  }

  private ImposeSanction sanction(SanctionKind kind, Penalty penalty, String decider, int number) {
    return new ImposeSanction(DECIDED_CASE, SECTION_CHIEF, kind, penalty, null, decider,
        List.of(days.approval(DemoDays.COMMITTEE, "常委会", "W001", "处分批复", 152)),
        days.paper("处分决定", "某县纪处", number, 150), days.ago(150));
  }
}
