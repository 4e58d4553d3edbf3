package mingjian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.Test;

class HeadFlagsTest {
  private static final PartialDate OPENED = PartialDate.of(2025, 3, 1);
  private static final Period MISCONDUCT = new Period(PartialDate.of(2022, 1, 1), PartialDate.of(2023, 12, 31));

  private static Held held(boolean head, boolean inferred, Period period) {
    return new Held(Happened.TENURE, Happened.CHIEF, Happened.BUREAU, "局长", head, TenureKind.REGULAR, period, null, inferred);
  }

  private static Period from(int year) {
    return Period.since(PartialDate.of(year, 1, 1));
  }

  private static Period between(int from, int to) {
    return new Period(PartialDate.of(from, 1, 1), PartialDate.of(to, 12, 31));
  }

  private static HeadFlag flag(Held... tenures) {
    return HeadFlags.of(List.of(tenures), OPENED, MISCONDUCT);
  }

  @Test
  void the_four_answers_follow_from_the_tenures() {
    assertThat(flag(held(true, false, from(2020)))).isEqualTo(HeadFlag.BOTH);
    assertThat(flag(held(true, false, from(2024)))).isEqualTo(HeadFlag.WHEN_INVESTIGATED);
    assertThat(flag(held(true, false, between(2020, 2023)))).isEqualTo(HeadFlag.WHEN_COMMITTED);
    assertThat(flag(held(false, false, from(2020)))).isEqualTo(HeadFlag.NO);
  }

  @Test
  void without_tenures_it_is_to_be_verified_and_not_no() {
    assertThat(flag()).isEqualTo(HeadFlag.UNVERIFIED);
  }

  @Test
  void an_inferred_tenure_is_no_fact() {
    assertThat(flag(held(true, true, from(2020)))).isEqualTo(HeadFlag.UNVERIFIED);
  }

  @Test
  void a_head_with_an_unknown_misconduct_period_is_to_be_verified() {
    assertThat(HeadFlags.of(List.of(held(true, false, from(2020))), OPENED, null)).isEqualTo(HeadFlag.UNVERIFIED);
    assertThat(HeadFlags.of(List.of(held(false, false, from(2020))), OPENED, null)).isEqualTo(HeadFlag.NO);
  }

  @Test
  void a_date_that_may_or_may_not_meet_leaves_it_open() {
    Held untilSomeDayOf2025 = held(true, false, new Period(PartialDate.of(2024, 1, 1), PartialDate.ofYear(2025)));
    assertThat(flag(untilSomeDayOf2025)).isEqualTo(HeadFlag.UNVERIFIED);
  }
}
