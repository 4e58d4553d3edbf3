package mingjian.infra.demo;

import static mingjian.infra.demo.ExampleBureau.*;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.supervision.AuditCommand.CloseAudit;
import mingjian.command.supervision.AuditCommand.FollowUpFinding;
import mingjian.command.supervision.AuditCommand.OrderAudit;
import mingjian.command.supervision.AuditCommand.RecordAuditReport;
import mingjian.events.Secrecy;
import mingjian.events.supervision.AuditArea;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.supervision.AuditKind;
import mingjian.events.work.WorkAbout;

/// The head left the post, so an audit is owed 凡离必审; what it finds is what the bureau mends after the case.
record ExampleAudit(DemoDays days) {
  List<Command> commands() {
    return List.of(
        new OrderAudit(AUDIT, AuditKind.LEAVING, new WorkAbout(List.of(HEAD), BUREAU, null, Secrecy.INTERNAL), "交通运输局原局长离任经济责任审计", HEADSHIP,
            days.between(1800, 249), "某县审计局", false, days.daysAgo(120), days.approval(DemoDays.COMMITTEE, "审计委员会", "W001", "离任审计委托书", 245),
            days.ago(244)),
        new RecordAuditReport(AUDIT, List.of(new AuditFinding("1", AuditArea.MAJOR_DECISION, "县道改建工程变更未经可行性研究", 860_000_000L)),
            "未完全履行经济责任，重大工程决策程序不到位", days.paper("经济责任审计报告", "某县审经", 3, 132), days.ago(130)),
        new FollowUpFinding(AUDIT, "1", RECTIFICATION, null, days.ago(125)),
        new CloseAudit(AUDIT, "审计发现问题已列入整改并验收", days.ago(24)));
  }
}
