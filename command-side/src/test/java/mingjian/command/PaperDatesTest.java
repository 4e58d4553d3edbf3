package mingjian.command;

import static mingjian.command.Papers.paper;
import static mingjian.command.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.registry.OrgUnitDecider;
import mingjian.events.Actor;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.UnitId;
import mingjian.events.registry.UnitKind;
import org.junit.jupiter.api.Test;

class PaperDatesTest {
  @Test
  void a_command_that_names_a_paper_of_today_is_taken() {
    assertThat(scenario(new OrgUnitDecider()).when(register(PartialDate.of(Scenario.TODAY))).events()).hasSize(1);
  }

  @Test
  void a_command_that_names_a_paper_of_tomorrow_is_refused() {
    Rejection refused = scenario(new OrgUnitDecider()).when(register(PartialDate.of(Scenario.TODAY.plusDays(1)))).thenRejected("in-the-future");
    assertThat(refused.field()).isEqualTo("document.issuedOn");
    assertThat(refused.inChinese()).contains("“文件·文件日期”", "2026年3月2日", "印发后再登记");
  }

  @Test
  void a_paper_dated_to_the_running_month_or_year_may_be_named_and_one_of_the_next_may_not() {
    scenario(new OrgUnitDecider()).when(register(PartialDate.ofMonth(2026, 3))).events();
    scenario(new OrgUnitDecider()).when(register(PartialDate.ofYear(2026))).events();
    scenario(new OrgUnitDecider()).when(register(PartialDate.UNKNOWN)).events();
    scenario(new OrgUnitDecider()).when(register(PartialDate.ofMonth(2026, 4))).thenRejected("in-the-future");
    scenario(new OrgUnitDecider()).when(register(PartialDate.ofYear(2027))).thenRejected("in-the-future");
  }

  @Test
  void of_several_papers_the_one_that_is_dated_ahead_is_named() {
    DocumentRef ahead = new DocumentRef("验收材料", null, PartialDate.of(Scenario.TODAY.plusDays(1)));
    EvaluateRectification evaluate = new EvaluateRectification(
        new RectificationId("rectification-1"), List.of(), "某县纪委", null, null, List.of(paper("评估表"), ahead), null, PartialDate.of(Scenario.TODAY));
    Rejection refused = assertThrows(Rejection.class, () -> PaperDates.requirePast(evaluate, new Asking(new Actor("chengban01", Role.HEAD), Scenario.NOW, new NoFacts())));
    assertThat(refused.field()).isEqualTo("evidence.1.issuedOn");
    assertThat(refused.inChinese()).contains("第2项");
  }

  private static RegisterUnit register(PartialDate issuedOn) {
    return new RegisterUnit(
        new UnitId("unit-bureau"), "某县水务局", UnitKind.ORGAN, new Place("某省", "某市", "某县", null), null, false, new DocumentRef("机构设立文件", null, issuedOn),
        PartialDate.UNKNOWN);
  }
}
