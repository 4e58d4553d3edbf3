package mingjian.query.rates;

import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.tenure;
import static mingjian.query.Happened.tenureEnded;
import static mingjian.query.Happened.tenureVoided;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.registry.HeadPost;
import mingjian.events.talk.TalkKind;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

/// 谈心谈话每季度一对一.
class QuarterTalksTest {
  private static final Period SINCE_JUNE_2024 = new Period(PartialDate.of(2024, 6, 1), null);

  @Test
  void a_head_owes_a_talk_in_each_quarter_of_the_tenure_and_in_no_other() {
    ViewScenario<RateRow> rows = after(tenure(HeadPost.YES, SINCE_JUNE_2024), tenureEnded(PartialDate.of(2025, 1, 3)));
    for (String quarter : new String[] {"2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"}) {
      assertThat(rows.row(key(quarter)).answer()).isEqualTo("OPEN");
    }
    assertThat(rows.keys()).doesNotContain(key("2024-Q1"), key("2025-Q2"));
    assertThat(rows.row(key("2024-Q3")).due()).isEqualTo(LocalDate.of(2024, 9, 30));
  }

  @Test
  void a_talk_one_on_one_in_the_quarter_is_one_and_of_another_kind_or_for_a_case_is_none() {
    ViewScenario<RateRow> rows = after(
        tenure(HeadPost.YES, SINCE_JUNE_2024), talk(TALK, TalkKind.HEART_TO_HEART, null, PartialDate.of(2024, 9, 30)),
        talk(TALK, TalkKind.HEART_TO_HEART, CASE, PartialDate.of(2024, 10, 1)), talk(TALK, TalkKind.SUPERVISION, null, PartialDate.of(2024, 10, 1)));
    assertThat(rows.row(key("2024-Q3")).answer()).isEqualTo("MET");
    assertThat(rows.row(key("2024-Q3")).positions()).as("the tenure and the talk").hasSize(2);
    assertThat(rows.row(key("2024-Q4")).answer()).isEqualTo("OPEN");
  }

  @Test
  void a_date_that_tells_no_quarter_is_no_ground_to_owe_and_no_talk_held() {
    ViewScenario<RateRow> rows = after(
        tenure(HeadPost.YES, new Period(PartialDate.ofYear(2024), null)), talk(TALK, TalkKind.HEART_TO_HEART, null, PartialDate.ofYear(2025)),
        talk(TALK, TalkKind.HEART_TO_HEART, null, PartialDate.ofMonth(2025, 8)));
    assertThat(rows.keys()).doesNotContain(key("2024-Q3")).contains(key("2024-Q4"));
    assertThat(rows.row(key("2025-Q1")).answer()).isEqualTo("OPEN");
    assertThat(rows.row(key("2025-Q3")).answer()).as("a month tells the quarter").isEqualTo("MET");
  }

  @Test
  void who_is_no_head_or_not_any_more_by_a_voided_record_owes_nothing() {
    assertThat(after(tenure(HeadPost.NO, SINCE_JUNE_2024)).keys()).noneMatch(key -> key.contains("QUARTER_TALK"));
    assertThat(after(tenure(HeadPost.YES, SINCE_JUNE_2024), tenureVoided()).keys()).isEmpty();
  }

  @Test
  void quarters_follow_one_another_over_the_year() {
    assertThat(Quarter.between(new Quarter(2024, 3), new Quarter(2025, 2))).extracting(Quarter::toString)
        .containsExactly("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2");
    assertThat(Quarter.of(LocalDate.of(2024, 12, 31))).isEqualTo(new Quarter(2024, 4)).isEqualTo(Quarter.parse("2024-Q4"));
    assertThat(new Quarter(2024, 4).plus(1).first()).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  private static ViewScenario<RateRow> after(Event... events) {
    return ViewScenario.given(RateLimits.view()).happened(CHIEF.value(), events);
  }

  private static String key(String quarter) {
    return "person-chief/QUARTER_TALK/" + quarter;
  }
}
