package mingjian.query.caseregister;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.closed;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.accepted;
import static mingjian.query.Happened.served;
import static mingjian.query.Happened.stated;
import static mingjian.query.Happened.transferred;
import static mingjian.query.Happened.team;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Role;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.casefile.OpeningEvent.NumberVoided;
import mingjian.query.Happened;
import mingjian.query.Origin;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class CaseRegisterViewTest {
  private static final CaseNumber NUMBER = new CaseNumber("某县纪委", CaseNumber.Kind.CASE_FILE, 2025, "2025-007");
  private static final Approval APPROVAL = Happened.APPROVAL;

  private final CaseRegisterView view = new CaseRegisterView();
  private final ViewScenario<CaseRegisterRow> register = given(view);

  @Test
  void a_case_is_found_by_the_campaign_it_is_tagged_with() {
    register.happened("case-1", opened(), new CampaignTagged(CASE, "医药领域专项整治", new Period(day(1, 1), null), null, day(3, 5)));
    assertThat(view.searchText(register.row("case-1"))).contains("医药领域专项整治");
  }

  @Test
  void a_case_is_filed_by_place_year_state_and_unit() {
    register.happened("case-1", opened());
    assertThat(view.fields(register.row("case-1")))
        .containsEntry("place", "某省某市某县").containsEntry("year", 2025L).containsEntry("state", "OPENED")
        .containsEntry("unit", BUREAU.value()).containsEntry("origin", "OPENED");
  }

  @Test
  void it_is_found_by_its_number_and_a_voided_number_is_kept_apart() {
    register.happened("case-1", opened(), new NumberAssigned(CASE, NUMBER, day(3, 3)));
    assertThat(register.row("case-1").number()).isEqualTo("2025-007");
    assertThat(view.searchText(register.row("case-1"))).contains("2025-007");
    register.happened("case-1", new NumberVoided(CASE, NUMBER, "重号", APPROVAL, day(3, 4)));
    assertThat(register.row("case-1").number()).isNull();
    assertThat(register.row("case-1").voidedNumbers()).containsExactly(NUMBER);
  }

  @Test
  void the_row_holds_no_content() {
    register.happened("case-1", opened(), decided(), sanctioned());
    assertThat(register.row("case-1").toString()).doesNotContain("涉嫌违反工作纪律").doesNotContain("给予处分");
  }

  @Test
  void closing_is_dated() {
    register.happened("case-1", opened(), team(), decided(), sanctioned(), closed());
    assertThat(register.row("case-1").closedOn()).isEqualTo(day(5, 6));
  }

  @Test
  void a_reopened_case_is_under_investigation_and_not_closed_any_more() {
    register.happened("case-1", opened(), team(), decided(), sanctioned(), closed(), Happened.reopened());
    assertThat(register.row("case-1").closedOn()).isNull();
    assertThat(view.fields(register.row("case-1"))).containsEntry("state", "UNDER_INVESTIGATION");
  }

  @Test
  void hearing_officers_see_it_from_hand_over_until_one_of_them_accepted_it() {
    register.happened("case-1", opened(), team(), served(), stated());
    assertThat(register.rolesThatSee("case-1")).doesNotContain(Role.HEARING_OFFICER);
    register.happened("case-1", transferred());
    assertThat(register.rolesThatSee("case-1")).contains(Role.HEARING_OFFICER);
    register.happened("case-1", accepted());
    assertThat(register.rolesThatSee("case-1")).doesNotContain(Role.HEARING_OFFICER);
  }

  @Test
  void case_clerks_see_the_row_and_reporters_do_not() {
    register.happened("case-1", opened());
    assertThat(register.rolesThatSee("case-1"))
        .containsExactlyInAnyOrder(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(register.seenBy("role:INVESTIGATOR", "case:case-1")).hasSize(1);
  }

  @Test
  void a_sealed_case_is_not_even_in_the_register() {
    register.happened("case-1", opened(), sealed());
    assertThat(register.rolesThatSee("case-1")).isEmpty();
  }

  @Test
  void what_others_announced_stands_apart_with_all_units_named() {
    register.happened("case-1", announcedByOthers(CASE, PLACE, PartialDate.ofMonth(2014, 5)));
    CaseRegisterRow row = register.row("case-1");
    assertThat(row.origin()).isEqualTo(Origin.ANNOUNCED);
    assertThat(row.units()).isEqualTo(List.of(BUREAU));
    assertThat(register.rolesThatSee("case-1")).contains(Role.INVESTIGATOR).doesNotContain(Role.REPORTER);
  }
}
