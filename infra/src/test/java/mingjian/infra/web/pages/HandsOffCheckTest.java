package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DirectManagement;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.HandsOff;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.Test;

/// 五（四）个不直接分管 on the page of a unit.
class HandsOffCheckTest {
  private static final UnitId UNIT = new UnitId("unit-1");
  private static final PersonId HEAD = new PersonId("person-head");
  private static final Period SINCE = Period.since(PartialDate.of(2024, 3, 1));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static Divided manages(FieldOfWork field, Period period) {
    return new Divided(new DivisionId("division-1"), UNIT, HEAD, Set.of(field), period, null);
  }

  private static List<DirectManagement> found(Divided division, HandsOff variant, boolean inferred) {
    Held tenure = new Held(new TenureId("tenure-1"), HEAD, UNIT, "局长", true, TenureKind.REGULAR, SINCE, null, inferred);
    return DirectManagement.in(UNIT, new DutyFacts(List.of(tenure), List.of(division), List.of(), List.of()), variant.fields());
  }

  @Test
  void a_division_that_lets_the_head_manage_a_forbidden_field_bears_a_badge_and_one_that_does_not_bears_none() {
    Divided finance = manages(FieldOfWork.FINANCE, SINCE);
    assertThat(HandsOffCheck.of(finance, found(finance, HandsOff.FOUR, false)).text()).isEqualTo("主要负责人直接分管：财务");
    assertThat(HandsOffCheck.of(finance, found(finance, HandsOff.FOUR, true)).text()).startsWith("主要负责人可能直接分管");
    Divided education = manages(FieldOfWork.EDUCATION, SINCE);
    assertThat(HandsOffCheck.of(education, found(education, HandsOff.FIVE, false)).text()).isEmpty();
  }

  @Test
  void the_fifth_field_counts_where_the_locality_says_five() {
    Divided approval = manages(FieldOfWork.APPROVAL, SINCE);
    assertThat(HandsOffCheck.of(approval, found(approval, HandsOff.FIVE, false)).text()).isNotEmpty();
    assertThat(HandsOffCheck.of(approval, found(approval, HandsOff.FOUR, false)).text()).isEmpty();
  }

  @Test
  void what_goes_on_is_told_with_its_remedy_and_what_is_over_is_not() {
    List<DirectManagement> now = found(manages(FieldOfWork.FINANCE, SINCE), HandsOff.FOUR, false);
    assertThat(HandsOffCheck.reminders(now, TODAY, person -> "某局长")).singleElement().asString().contains("某局长", "2024年3月1日", "财务", "请单位调整分工");
    Period past = new Period(SINCE.from(), PartialDate.of(2025, 1, 1));
    assertThat(HandsOffCheck.reminders(found(manages(FieldOfWork.FINANCE, past), HandsOff.FOUR, false), TODAY, person -> "某局长")).isEmpty();
  }
}
