package mingjian.query.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjian.query.ViewStore.Condition;
import mingjian.query.rates.RateQuestion.Figures;
import org.junit.jupiter.api.Test;

/// Denominator and difference, from answers and a day.
class PartTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void what_is_due_today_is_not_late() {
    assertThat(Part.OVERDUE.conditions(TODAY)).contains(new Condition("due", null, LocalDate.of(2026, 3, 1)));
    assertThat(Part.PENDING.conditions(TODAY)).contains(new Condition("due", TODAY, null));
  }

  @Test
  void what_is_not_due_yet_or_not_told_is_in_no_denominator() {
    Figures figures = new Figures(Rate.ANNOUNCED, Map.of("MET", 6L, "MISSED", 1L, "OVERDUE", 2L, "PENDING", 4L, "UNTOLD", 8L));
    assertThat(figures.numerator()).isEqualTo(6);
    assertThat(figures.denominator()).isEqualTo(9);
  }

  @Test
  void persons_of_several_years_are_no_persons_any_more() {
    assertThat(Rate.SUPERVISION_TALK.unit().overYears()).isEqualTo(CountedIn.PERSON_TIMES);
    assertThat(Rate.CASE_REFORM.unit().overYears()).isEqualTo(CountedIn.CASES);
  }

  @Test
  void of_shares_everything_is_in_it() {
    Map<String, Long> parts = new LinkedHashMap<>();
    List.of("LETTER", "VISIT").forEach(channel -> parts.put(channel, 2L));
    assertThat(new Figures(Rate.REPORT_CHANNEL, parts).denominator()).isEqualTo(4);
  }
}
