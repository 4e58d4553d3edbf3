package mingjian.query.rectificationregister;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.RectificationEvent.RectificationSubmitted;
import mingjian.events.rectification.Reform;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class RectificationRegisterViewTest {
  private static final RectificationId ID = new RectificationId("rect-1");
  private static final LocalDate DUE = LocalDate.of(2025, 9, 30);

  private final RectificationRegisterView view = new RectificationRegisterView();
  private final ViewScenario<RectificationRegisterRow> register = given(view);

  private static RectificationAbout about(boolean fromCase) {
    return new RectificationAbout(BUREAU, List.of(CHIEF), fromCase ? CASE : null, null);
  }

  private static RectificationIssued issued(boolean fromCase) {
    Measure measure = new Measure("1", "修订采购制度", "办公室主任", DUE, Reform.INSTITUTION);
    return new RectificationIssued(
        ID, about(fromCase), List.of("采购未集体研究"), List.of(measure), "县纪委", null, null, null, day(6, 1));
  }

  @Test
  void what_is_overdue_is_found_by_the_date_it_is_due() {
    register.happened("rect-1", issued(false));
    assertThat(view.fields(register.row("rect-1"))).containsEntry("dueOn", "2025-09-30").containsEntry("unit", BUREAU.value());
  }

  @Test
  void what_was_reported_waits_for_its_evaluation_and_is_not_overdue() {
    register.happened(
        "rect-1", issued(false),
        new RectificationSubmitted(ID, about(false), List.of(new MeasureDone("1", "已修订", List.of())), "某局", null, day(7, 1)));
    assertThat(register.row("rect-1").dueOn()).isNull();
  }

  @Test
  void it_is_found_by_its_problems_measures_and_owners() {
    register.happened("rect-1", issued(false));
    assertThat(view.searchText(register.row("rect-1"))).contains("采购未集体研究").contains("修订采购制度").contains("办公室主任");
  }

  @Test
  void one_that_follows_from_a_case_is_guarded_like_the_case() {
    register.happened("rect-1", issued(true));
    assertThat(register.rolesThatSee("rect-1")).doesNotContain(Role.INVESTIGATOR);
    assertThat(register.seenBy("case:case-1")).hasSize(1);
  }

  @Test
  void one_that_stands_on_its_own_is_for_the_whole_office() {
    register.happened("rect-1", issued(false));
    assertThat(register.rolesThatSee("rect-1")).contains(Role.INVESTIGATOR).doesNotContain(Role.REPORTER);
  }
}
