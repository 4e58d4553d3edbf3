package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.INVESTIGATOR;
import static mingjian.infra.demo.DemoCounty.SECOND_INVESTIGATOR;
import static mingjian.infra.demo.ExampleBureau.*;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.accountability.ReviewCommand.AnnounceAccountability;
import mingjian.command.accountability.ReviewCommand.CloseReview;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.ExemptFromResponsibility;
import mingjian.command.accountability.ReviewCommand.ExplainMissing;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.events.Approval;
import mingjian.events.PersonId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewMode;
import mingjian.infra.accounts.DemoAccounts;

/// The double inquiry: the head is the culprit, so the question of the first responsible goes one level up, to the head of the county.
record ExampleReview(DemoDays days) {
  List<Command> commands() {
    return List.of(
        // 问责条例 9条: a leader whom the committee at the same level leads directly is inquired into with its approval
        new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), true, List.of(lead("一案双查启动呈批表", 211)),
            days.approval(DemoDays.COMMITTEE, "书记", "W001", "一案双查启动呈批表", 210), null, days.ago(210)),
        new IdentifyCandidates(REVIEW, days.ago(205)),
        hear(COUNTY_HEAD, "每年听取该局工作汇报，未发现工程变更异常", 198),
        hear(DEPUTY, "变更单由局长直接签批，本人未提出异议", 197),
        hear(MEMBER, "会上对可行性论证缺失提出过反对意见，会议记录有载", 196),
        hear(SUPERVISOR, "发现变更频繁后报请发出监督预警，并跟踪到解除", 195),
        establish(COUNTY_HEAD, DutyTier.FIRST, Responsibility.IMPORTANT_LEADING, FindingReason.FAILED_TO_DISCOVER,
            "对下级一把手监督不够，连续两年未过问该局重大项目变更", AccountabilityMeasure.CIRCULAR, "某市纪委常委会",
            days.approval("某市纪委监委", "书记", "W101", "问责呈批表", 180)),
        establish(DEPUTY, DutyTier.LEADING, Responsibility.MAIN_LEADING, FindingReason.RULES_NOT_CARRIED_OUT,
            "分管工程建设期间放弃变更审核，致违规变更长期未被制止", AccountabilityMeasure.ADMONITION, "某县纪委常委会", lead("问责呈批表", 178)),
        new ExemptFromResponsibility(REVIEW, MEMBER, null, DutyTier.IMPORTANT_LEADING, ExemptReason.OBJECTED_IN_DECISION, "集体决策中明确提出反对意见",
            List.of(days.paper("党组会议记录", "某县交党纪", 11, 1200)), INVESTIGATOR, lead("免责呈批表", 177)),
        new ExemptFromResponsibility(REVIEW, SUPERVISOR, null, DutyTier.SUPERVISION, ExemptReason.DUTY_DONE, "已发现并报请预警，履行了监督职责",
            List.of(days.paper("监督预警呈批表", 901)), INVESTIGATOR, lead("免责呈批表", 177)),
        new ExplainMissing(REVIEW, MissingFlag.M3, "副局长到任前五十日工程建设未明确分管领导，已有局党组书面说明", days.ago(172)),
        new AnnounceAccountability(REVIEW, days.paper("问责决定", "某县纪问", 4, 170), "某县交通运输局全体干部大会", Set.of(INVESTIGATOR, SECOND_INVESTIGATOR),
            days.ago(165)),
        new CloseReview(REVIEW, "两人问责，两人免责，一处缺失已说明", lead("结案呈批表", 161), days.ago(160)));
  }

  private HearResponsiblePerson hear(PersonId person, String statement, long daysAgo) {
    return new HearResponsiblePerson(REVIEW, person, null, null, Set.of(INVESTIGATOR, SECOND_INVESTIGATOR), statement,
        days.paper("听取说明笔录", daysAgo), days.ago(daysAgo));
  }

  private static EstablishResponsibility establish(
      PersonId person, DutyTier tier, Responsibility responsibility, FindingReason reason, String facts, AccountabilityMeasure measure, String decidedBy,
      Approval approval) {
    return new EstablishResponsibility(REVIEW, person, null, tier, responsibility, "问责条例第六条、第七条", reason, facts, false, Set.of(measure), decidedBy,
        INVESTIGATOR, approval);
  }

  private Approval lead(String title, long daysAgo) {
    return days.approval(DemoDays.COMMISSION, "书记、主任", DemoAccounts.HEAD, title, daysAgo);
  }
}
