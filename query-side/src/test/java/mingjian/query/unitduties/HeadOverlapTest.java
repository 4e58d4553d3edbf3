package mingjian.query.unitduties;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.Test;

class HeadOverlapTest {
  private static final PersonId DEPUTY = new PersonId("person-deputy");
  private static final UnitDutiesRow FIRST = head(CHIEF, TenureKind.REGULAR, new Period(day(1, 1), day(6, 30)));

  @Test
  void two_regular_heads_on_one_day_are_told_with_their_days() {
    UnitDutiesRow early = head(DEPUTY, TenureKind.REGULAR, Period.since(day(6, 30)));
    assertThat(HeadOverlap.among(List.of(early, FIRST))).containsExactly(new HeadOverlap(FIRST, early, new Period(day(6, 30), day(6, 30))));
  }

  @Test
  void one_who_begins_the_day_after_is_none() {
    assertThat(HeadOverlap.among(List.of(FIRST, head(DEPUTY, TenureKind.REGULAR, Period.since(day(7, 1)))))).isEmpty();
  }

  @Test
  void two_who_both_stay_overlap_without_end() {
    HeadOverlap overlap = HeadOverlap.among(List.of(
        head(CHIEF, TenureKind.REGULAR, Period.since(day(1, 1))), head(DEPUTY, TenureKind.REGULAR, Period.since(day(3, 1))))).getFirst();
    assertThat(overlap.days()).isEqualTo(Period.since(day(3, 1)));
    assertThat(overlap.besides(CHIEF).person()).isEqualTo(DEPUTY);
    assertThat(overlap.besides(DEPUTY).person()).isEqualTo(CHIEF);
  }

  @Test
  void a_hand_over_known_to_the_month_contradicts_nothing() {
    UnitDutiesRow until = head(CHIEF, TenureKind.REGULAR, new Period(day(1, 1), PartialDate.ofMonth(2025, 6)));
    assertThat(HeadOverlap.among(List.of(until, head(DEPUTY, TenureKind.REGULAR, Period.since(PartialDate.ofMonth(2025, 6)))))).isEmpty();
    UnitDutiesRow unknown = head(CHIEF, TenureKind.REGULAR, new Period(day(1, 1), PartialDate.UNKNOWN));
    assertThat(HeadOverlap.among(List.of(unknown, head(DEPUTY, TenureKind.REGULAR, Period.since(day(6, 1)))))).isEmpty();
  }

  @Test
  void who_only_acts_may_do_so_beside_a_regular_head() {
    assertThat(HeadOverlap.among(List.of(FIRST, head(DEPUTY, TenureKind.ACTING, Period.since(day(3, 1)))))).isEmpty();
  }

  @Test
  void the_same_person_and_another_unit_are_no_second_head() {
    UnitDutiesRow elsewhere = UnitDutiesRow.of(held(DEPUTY, new UnitId("unit-other"), TenureKind.REGULAR, Period.since(day(3, 1)), false), 9);
    UnitDutiesRow inferred = UnitDutiesRow.of(held(DEPUTY, BUREAU, TenureKind.REGULAR, Period.since(day(3, 1)), true), 9);
    assertThat(HeadOverlap.among(List.of(FIRST, elsewhere, inferred, head(CHIEF, TenureKind.REGULAR, Period.since(day(3, 1)))))).isEmpty();
  }

  private static UnitDutiesRow head(PersonId person, TenureKind kind, Period period) {
    return UnitDutiesRow.of(held(person, BUREAU, kind, period, false), 7);
  }

  private static Held held(PersonId person, UnitId unit, TenureKind kind, Period period, boolean inferred) {
    return new Held(new TenureId("tenure-" + period.from()), person, unit, "局长", true, kind, period, null, inferred);
  }
}
