package mingjian.infra.demo;

import static mingjian.infra.demo.ExampleBureau.*;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.rectification.RectificationCommand.CloseRectification;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.LookBack;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.events.rectification.LookBackResult;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureVerdict;
import mingjian.events.rectification.Reform;
import mingjian.events.rectification.Verdict;

/// What the bureau mended after the case. Its head is gone by then: the deputy answers for it, and it stands in the deputy's timeline.
record ExampleRectification(DemoDays days) {
  private static final String OFFICE = "第一审查调查室";

  List<Command> commands() {
    return List.of(
        new IssueRectification(RECTIFICATION, BUREAU, List.of(DEPUTY), CASE, null, List.of("工程变更由一把手直接签批", "党组会末位表态未落实"),
            List.of(
                new Measure("1", "修订工程变更审批办法，变更须经党组集体研究并公示", "副局长", days.daysAgo(150), Reform.INSTITUTION),
                new Measure("2", "修订党组议事规则，落实末位表态", "局办公室主任", days.daysAgo(140), Reform.GOVERNANCE)),
            OFFICE, days.paper("纪律检查建议书", "某县纪建", 21, 220), days.daysAgo(130), days.daysAgo(20), days.ago(220)),
        new StartRectification(RECTIFICATION, days.paper("整改方案", 214), days.ago(214)),
        new SubmitRectification(RECTIFICATION, List.of(
            new MeasureDone("1", "已印发新办法并执行", List.of(days.paper("工程变更审批办法", "某县交发", 20, 156))),
            new MeasureDone("2", "已修订议事规则", List.of(days.paper("党组议事规则", "某县交党发", 8, 152)))),
            "某县交通运输局", days.paper("整改情况报告", 148), days.ago(148)),
        new EvaluateRectification(RECTIFICATION, List.of(
            new MeasureVerdict("1", Verdict.ACCEPTED, "抽查四个项目，变更均经集体研究并公示"),
            new MeasureVerdict("2", Verdict.ACCEPTED, "查阅六次党组会记录，均为末位表态")),
            OFFICE, null, DemoCounty.SECOND_INVESTIGATOR, List.of(days.paper("整改评估表", 135)), 92, days.ago(135)),
        new LookBack(RECTIFICATION, LookBackResult.HOLDS, "随机抽查两个在建项目，制度执行到位", OFFICE, null, DemoCounty.SECOND_INVESTIGATOR, List.of(),
            List.of(days.paper("回头看情况报告", 30)), days.ago(30)),
        new CloseRectification(RECTIFICATION, "整改到位，予以销号", days.ago(25)));
  }
}
