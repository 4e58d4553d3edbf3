package mingjian.query.unitregister;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.unit;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import mingjian.events.Role;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class UnitRegisterViewTest {
  private static final UnitId SAME = new UnitId("unit-same");

  private final UnitRegisterView view = new UnitRegisterView();
  private final ViewScenario<UnitRegisterRow> register = given(view);

  @Test
  void a_renamed_unit_is_found_by_its_former_name_too() {
    register.happened("unit-bureau", unit(), new UnitRenamed(BUREAU, "某县某局", "某县新局", null, day(4, 1)));
    assertThat(register.row("unit-bureau").name()).isEqualTo("某县新局");
    assertThat(view.searchText(register.row("unit-bureau"))).contains("某县某局").contains("某县新局");
  }

  @Test
  void a_merged_unit_stays_and_says_where_it_went() {
    register.happened("unit-bureau", unit(), new UnitMerged(BUREAU, SAME, null, day(4, 1)));
    assertThat(register.row("unit-bureau").mergedInto()).isEqualTo(SAME);
    assertThat(view.fields(register.row("unit-bureau"))).containsEntry("state", "MERGED");
  }

  @Test
  void a_unit_that_was_split_off_says_what_it_came_out_of() {
    register.happened("unit-bureau", unit());
    register.happened("unit-same", new UnitSplit(SAME, BUREAU, null, day(4, 1)));
    assertThat(register.row("unit-bureau").splitFrom()).isEqualTo(SAME);
  }

  @Test
  void a_link_of_duplicates_can_be_undone() {
    register.happened("unit-bureau", unit(), new DuplicateUnitLinked(BUREAU, SAME, "同一单位", APPROVAL, day(4, 1)));
    assertThat(register.row("unit-bureau").sameAs()).containsExactly(SAME);
    register.happened("unit-bureau", new DuplicateUnitUnlinked(BUREAU, SAME, "误连", APPROVAL, day(4, 2)));
    assertThat(register.row("unit-bureau").sameAs()).isEmpty();
  }

  @Test
  void everybody_who_handles_cases_reads_it_and_administrators_do_not() {
    register.happened("unit-bureau", unit());
    assertThat(register.rolesThatSee("unit-bureau"))
        .containsExactlyInAnyOrder(
            Role.INVESTIGATOR, Role.HEARING_OFFICER, Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  }
}
