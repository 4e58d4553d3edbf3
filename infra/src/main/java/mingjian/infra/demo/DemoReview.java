package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.events.PersonId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewMode;
import mingjian.infra.accounts.DemoAccounts;

/// The double inquiry of the decided case, half done: candidates derived, two heard, one established, the rest 待查.
record DemoReview(DemoDays days) {
  List<Command> commands() {
    return List.of(
        new OpenAccountabilityReview(REVIEW, DECIDED_CASE, ReviewMode.DOUBLE, List.of(), false,
            List.of(days.approval(DemoDays.COMMISSION, "书记、主任", DemoAccounts.HEAD, "一案双查启动呈批表", 84)), null, null, days.ago(84)),
        new IdentifyCandidates(REVIEW, days.ago(80)),
        hear(FORMER_DEPUTY, "分管期间未审核过工程变更单，均由股室直接报批", 70),
        hear(FORMER_DIRECTOR, "班子会听取过工程情况汇报，未发现该股股长与施工单位的往来", 66),
        new EstablishResponsibility(REVIEW, FORMER_DEPUTY, null, DutyTier.LEADING, Responsibility.MAIN_LEADING, "问责条例第六条、第七条",
            FindingReason.RULES_NOT_CARRIED_OUT, "分管工程建设期间未落实变更审批制度，致违规变更长期未被制止", false,
            Set.of(AccountabilityMeasure.ADMONITION), "某县纪委常委会", INVESTIGATOR,
            days.approval(DemoDays.COMMISSION, "书记、主任", DemoAccounts.HEAD, "问责呈批表", 50)));
  }

  private HearResponsiblePerson hear(PersonId person, String statement, long daysAgo) {
    return new HearResponsiblePerson(REVIEW, person, null, null, Set.of(INVESTIGATOR, SECOND_INVESTIGATOR), statement,
        days.paper("听取说明笔录", daysAgo), days.ago(daysAgo));
  }
}
