package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureVerdict;
import mingjian.events.rectification.Reform;
import mingjian.events.rectification.Verdict;

/// One rectification after the case, of which a measure is overdue, and one on its own that is on time.
record DemoRectifications(DemoDays days) {
  private static final String OFFICE = "第一审查调查室";

  List<Command> commands() {
    return List.of(
        new IssueRectification(HOUSING_RECTIFICATION, HOUSING, List.of(DIRECTOR), DECIDED_CASE, null,
            List.of("工程变更审批流于形式", "项目验收与款项支付由同一股室经办", "对施工单位往来缺乏管理"),
            List.of(
                new Measure("1", "修订工程变更审批办法，变更须经局党组会研究", "局长", days.daysAgo(20), Reform.INSTITUTION),
                new Measure("2", "验收与支付分设岗位并轮岗", "分管财务的副局长", days.daysAgo(12), Reform.GOVERNANCE),
                new Measure("3", "开展与施工单位往来情况专项清理", "机关党委书记", days.inDays(40), Reform.CONDUCT)),
            OFFICE, days.paper("纪律检查建议书", "某县纪建", 3, 75), days.daysAgo(15), days.inDays(180), days.ago(75)),
        new StartRectification(HOUSING_RECTIFICATION, days.paper("整改方案", 68), days.ago(68)),
        new SubmitRectification(HOUSING_RECTIFICATION,
            List.of(new MeasureDone("1", "已印发新办法，并停止执行原规定", List.of(days.paper("工程变更审批办法", "某县建发", 19, 27)))),
            "某县住房和城乡建设局", days.paper("整改情况报告", 25), days.ago(25)),
        new EvaluateRectification(HOUSING_RECTIFICATION, List.of(new MeasureVerdict("1", Verdict.ACCEPTED, "查阅文件并抽查三个项目，已执行")),
            OFFICE, null, SECOND_INVESTIGATOR, List.of(days.paper("整改评估表", 18)), null, days.ago(18)),

        new IssueRectification(EDUCATION_RECTIFICATION, EDUCATION, List.of(EDUCATION_HEAD), null, null,
            List.of("校服和教辅采购未公开比选"),
            List.of(
                new Measure("1", "建立采购公开比选和公示制度", "局长", days.inDays(20), Reform.INSTITUTION),
                new Measure("2", "对近三年采购合同逐一复核", "分管副局长", days.inDays(45), Reform.REGULATION)),
            "派驻第三纪检监察组", days.paper("监察建议书", "某县监建", 4, 15), days.inDays(50), null, days.ago(15)),
        new StartRectification(EDUCATION_RECTIFICATION, null, days.ago(12)));
  }
}
