package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.deliberation.PowerListCommand.AttachListPaper;
import mingjian.command.deliberation.PowerListCommand.AuditList;
import mingjian.command.deliberation.PowerListCommand.PublishPowerList;
import mingjian.command.deliberation.PowerListCommand.RepealList;
import mingjian.command.deliberation.PowerListCommand.ReviseList;
import mingjian.command.deliberation.SpendingCommand.RecordApproval;
import mingjian.command.deliberation.SpendingCommand.RecordDelegation;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.PowerListId;
import mingjian.events.Secrecy;
import mingjian.events.SpendingApprovalId;
import mingjian.events.deliberation.ListFinding;
import mingjian.events.deliberation.ListPaperKind;
import mingjian.events.deliberation.PowerItem;
import mingjian.events.deliberation.PowerListKind;
import mingjian.events.deliberation.Signer;
import mingjian.events.deliberation.SignerRole;
import mingjian.events.deliberation.SpendingKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// Lists of powers and who signed what: an action outside its list, a payment without the signature of the leader in charge.
record DemoPowers(DemoDays days) {
  private static final PowerListId BUREAU_POWERS = new PowerListId("powerlist-demo-housing");
  private static final PowerListId HEADS_NEGATIVE = new PowerListId("powerlist-demo-housing-head");
  private static final PowerListId OLD_SCHOOLS = new PowerListId("powerlist-demo-education-old");
  private static final SpendingApprovalId PIPES_ADVANCE = new SpendingApprovalId("spending-demo-pipes-advance");
  private static final SpendingApprovalId OFFICE_REPAIR = new SpendingApprovalId("spending-demo-office-repair");
  private static final SpendingApprovalId DELEGATION = new SpendingApprovalId("spending-demo-delegation");
  private static final WorkAbout BUREAU = new WorkAbout(List.of(), HOUSING, null, Secrecy.INTERNAL);
  private static final WorkAbout SCHOOLS = new WorkAbout(List.of(), EDUCATION, null, Secrecy.INTERNAL);

  List<Command> commands() {
    return Stream.of(lists(), spending()).flatMap(List::stream).toList();
  }

  private List<Command> lists() {
    return List.of(
        list(BUREAU_POWERS, BUREAU, "住建局权力清单", PowerListKind.POWER, List.of(
            new PowerItem("1", "建筑工程施工许可", FieldOfWork.APPROVAL), new PowerItem("2", "工程变更审核", FieldOfWork.CONSTRUCTION)), 900, days.daysAgo(12)),
        new AttachListPaper(BUREAU_POWERS, ListPaperKind.OUTER_FLOWCHART, days.paper("外部流程图", 890), days.ago(890)),
        new ReviseList(BUREAU_POWERS, "第二版", days.daysAgo(60), List.of(
            new PowerItem("1", "建筑工程施工许可", FieldOfWork.APPROVAL), new PowerItem("2", "工程变更经局党组会研究后审核", FieldOfWork.CONSTRUCTION)),
            days.paper("权力清单（修订）", "某县建发", 20, 62), "整改案件暴露问题", days.ago(62)),
        list(HEADS_NEGATIVE, BUREAU, "主要负责人用权负面清单", PowerListKind.NEGATIVE, List.of(
            new PowerItem("1", "不直接分管工程建设", FieldOfWork.CONSTRUCTION), new PowerItem("2", "不直接分管物资采购", FieldOfWork.PROCUREMENT)), 700, days.inDays(90)),
        new AuditList(HEADS_NEGATIVE, List.of(new ListFinding("直接签批零星工程发包", days.ago(130), "1")), "发现一项触碰负面清单，已提醒谈话",
            days.paper("用权情况检查表", 110), days.inDays(120), days.ago(110)),
        list(OLD_SCHOOLS, SCHOOLS, "教育局权力清单（旧）", PowerListKind.POWER, List.of(
            new PowerItem("1", "民办学校审批", FieldOfWork.APPROVAL), new PowerItem("2", "教辅采购", FieldOfWork.PROCUREMENT)), 1300, null),
        new RepealList(OLD_SCHOOLS, days.daysAgo(400), "机构职能调整，另行公布", days.paper("关于废止权力清单的通知", 401), days.ago(401)));
  }

  private List<Command> spending() {
    return List.of(
        new RecordApproval(PIPES_ADVANCE, BUREAU, "管网更新工程预付款", SpendingKind.LARGE_AMOUNT, FieldOfWork.CONSTRUCTION, 38_000_000L, "100万元以上",
            100_000_000L, null, List.of(
                signer(SignerRole.HANDLER, null, "工程建设股经办人", 40), signer(SignerRole.FINANCE_LEAD, null, "财务股股长", 39), signer(SignerRole.UNIT_HEAD, DIRECTOR, "局长", 38)),
            days.paper("大额资金审批单", 40), days.ago(38)),
        new RecordApproval(OFFICE_REPAIR, SCHOOLS, "办公用房维修", SpendingKind.NON_PRODUCTIVE, FieldOfWork.FINANCE, 4_600_000L, "5万元以下", 5_000_000L, null,
            List.of(
                signer(SignerRole.HANDLER, null, "局办公室经办人", 75), signer(SignerRole.LEADER_IN_CHARGE, EDUCATION_DEPUTY, "副局长", 74),
                signer(SignerRole.DISCIPLINE_LEAD, null, "机关纪委书记", 74), signer(SignerRole.FINANCE_LEAD, null, "计财股股长", 73),
                signer(SignerRole.UNIT_HEAD, EDUCATION_HEAD, "局长", 72)),
            days.paper("支出审批单", 75), days.ago(72)),
        new RecordDelegation(DELEGATION, BUREAU, "财务审批授权", DIRECTOR, DEPUTY, Set.of(FieldOfWork.FINANCE), 5_000_000L, days.inDays(150),
            days.paper("财务审批授权书", "某县建发", 11, 200), days.ago(200)));
  }

  private PublishPowerList list(
      PowerListId id, WorkAbout about, String headline, PowerListKind kind, List<PowerItem> items, long daysAgo, @Nullable LocalDate auditDueOn) {
    return new PublishPowerList(id, about, headline, kind, "第一版", days.daysAgo(daysAgo), items, days.paper("权力清单", daysAgo + 2), "局办公室", auditDueOn,
        days.ago(daysAgo + 2));
  }

  private Signer signer(SignerRole role, @Nullable PersonId person, String post, long daysAgo) {
    return new Signer(role, person, null, post, days.ago(daysAgo));
  }
}
