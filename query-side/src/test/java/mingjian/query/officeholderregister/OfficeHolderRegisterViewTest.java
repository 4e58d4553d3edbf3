package mingjian.query.officeholderregister;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.person;
import static mingjian.query.Happened.tenure;
import static mingjian.query.Happened.tenureEnded;
import static mingjian.query.Happened.tenureVoided;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import mingjian.events.Period;
import mingjian.events.Role;
import mingjian.events.registry.HeadPost;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class OfficeHolderRegisterViewTest {
  private static final Period SINCE = Period.since(day(3, 1));

  private final OfficeHolderRegisterView view = new OfficeHolderRegisterView();
  private final ViewScenario<OfficeHolderRegisterRow> register = given(view);

  @Test
  void somebody_is_filed_under_the_unit_of_the_main_post() {
    register.happened("person-chief", person(), tenure(HeadPost.YES, SINCE));
    assertThat(view.fields(register.row("person-chief"))).containsEntry("unit", BUREAU.value()).containsEntry("head", "YES");
    assertThat(view.searchText(register.row("person-chief"))).contains("局长");
  }

  @Test
  void an_ended_post_stays_with_its_end() {
    register.happened("person-chief", person(), tenure(HeadPost.YES, SINCE), tenureEnded(day(9, 30)));
    assertThat(register.row("person-chief").posts()).singleElement()
        .satisfies(post -> assertThat(post.period().to()).isEqualTo(day(9, 30)));
  }

  @Test
  void who_left_a_post_of_a_head_is_found_by_its_last_day_and_who_left_another_is_not() {
    register.happened("person-chief", person(), tenure(HeadPost.YES, SINCE));
    assertThat(view.fields(register.row("person-chief"))).containsEntry("headUntil", null);
    register.happened("person-chief", tenureEnded(day(9, 30)));
    assertThat(view.fields(register.row("person-chief"))).containsEntry("headUntil", "2025-09-30");
    ViewScenario<OfficeHolderRegisterRow> deputy = given(view).happened("person-chief", person(), tenure(HeadPost.NO, SINCE), tenureEnded(day(9, 30)));
    assertThat(view.fields(deputy.row("person-chief"))).containsEntry("headUntil", null);
  }

  @Test
  void a_voided_post_is_gone_from_the_register() {
    register.happened("person-chief", person(), tenure(HeadPost.YES, SINCE), tenureVoided());
    assertThat(register.row("person-chief").posts()).isEmpty();
  }

  @Test
  void identity_numbers_stay_out() {
    register.happened("person-chief", person());
    assertThat(register.row("person-chief").toString()).doesNotContain("ID-NUMBER");
  }

  @Test
  void reporters_and_administrators_do_not_read_it() {
    register.happened("person-chief", person());
    assertThat(register.rolesThatSee("person-chief"))
        .doesNotContain(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR)
        .hasSize(6);
  }
}
