package mingjian.events.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.accountability.DutyFacts.Present;
import mingjian.events.registry.HandsOff;
import mingjian.events.registry.TenureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 五（四）个不直接分管: who, which fields, which days.
class DirectManagementTest {
  private static final UnitId BUREAU = new UnitId("unit-bureau");
  private static final PersonId HEAD = new PersonId("person-head");
  private static final PersonId DEPUTY = new PersonId("person-deputy");

  private static Held held(PersonId person, boolean head, boolean inferred, String from, @Nullable String to) {
    return new Held(new TenureId("tenure-" + from), person, BUREAU, "局长", head, TenureKind.REGULAR, Registers.period(from, to), null, inferred);
  }

  private static Held head(String from, @Nullable String to) {
    return held(HEAD, true, false, from, to);
  }

  private static Divided divided(PersonId person, String from, @Nullable String to, FieldOfWork... fields) {
    return new Divided(new DivisionId("division-" + from), BUREAU, person, Set.of(fields), Registers.period(from, to), null);
  }

  private static List<DirectManagement> in(HandsOff handsOff, List<Held> tenures, Divided... divisions) {
    return DirectManagement.in(BUREAU, new DutyFacts(tenures, List.of(divisions), List.of(), List.of()), handsOff.fields());
  }

  @Test
  void a_head_who_manages_a_forbidden_field_is_told_with_the_days_on_which_both_held() {
    DirectManagement found = in(HandsOff.FOUR, List.of(head("2020-01-01", "2024-06-30")),
        divided(HEAD, "2021-03-01", null, FieldOfWork.FINANCE, FieldOfWork.OVERALL)).getFirst();
    assertThat(found.fields()).containsExactly(FieldOfWork.FINANCE);
    assertThat(found.firstDay()).isEqualTo("2021-03-01");
    assertThat(found.lastDay()).isEqualTo("2024-06-30");
    assertThat(found.certain()).isTrue();
  }

  @Test
  void the_fifth_field_counts_where_the_place_says_five() {
    List<Held> tenures = List.of(head("2020-01-01", null));
    Divided approvals = divided(HEAD, "2020-01-01", null, FieldOfWork.APPROVAL);
    assertThat(in(HandsOff.FIVE, tenures, approvals)).hasSize(1);
    assertThat(in(HandsOff.FOUR, tenures, approvals)).isEmpty();
  }

  @Test
  void a_deputy_may_manage_what_a_head_may_not() {
    List<Held> tenures = List.of(head("2020-01-01", null), held(DEPUTY, false, false, "2020-02-01", null));
    assertThat(in(HandsOff.FOUR, tenures, divided(DEPUTY, "2020-01-01", null, FieldOfWork.FINANCE))).isEmpty();
  }

  @Test
  void a_head_may_manage_other_fields() {
    assertThat(in(HandsOff.FIVE, List.of(head("2020-01-01", null)), divided(HEAD, "2020-01-01", null, FieldOfWork.OVERALL, FieldOfWork.DISCIPLINE))).isEmpty();
  }

  @Test
  void one_common_day_is_enough_and_a_day_between_is_not() {
    List<Held> tenures = List.of(head("2022-07-01", null));
    assertThat(in(HandsOff.FOUR, tenures, divided(HEAD, "2020-01-01", "2022-07-01", FieldOfWork.PERSONNEL)).getFirst())
        .satisfies(found -> assertThat(found.firstDay()).isEqualTo(found.lastDay()).isEqualTo("2022-07-01"));
    assertThat(in(HandsOff.FOUR, tenures, divided(HEAD, "2020-01-01", "2022-06-30", FieldOfWork.PERSONNEL))).isEmpty();
  }

  @Test
  void what_goes_on_has_no_last_day() {
    assertThat(in(HandsOff.FOUR, List.of(head("2020-01-01", null)), divided(HEAD, "2020-01-01", null, FieldOfWork.CONSTRUCTION)).getFirst().lastDay())
        .isEqualTo(LocalDate.MAX);
  }

  @Test
  void an_imprecise_date_or_an_inferred_tenure_is_not_certain() {
    Divided division = divided(HEAD, "2021-01-01", null, FieldOfWork.PROCUREMENT);
    assertThat(in(HandsOff.FOUR, List.of(head("2020", null)), division).getFirst().certain()).isFalse();
    assertThat(in(HandsOff.FOUR, List.of(held(HEAD, true, true, "2020-01-01", null)), division).getFirst().certain()).isFalse();
  }

  @Test
  void each_tenure_is_told_by_itself_the_earliest_first() {
    List<DirectManagement> found = in(HandsOff.FOUR, List.of(head("2022-01-01", null), head("2018-01-01", "2019-12-31")),
        divided(HEAD, "2018-06-01", null, FieldOfWork.FINANCE));
    assertThat(found).extracting(DirectManagement::firstDay).containsExactly(LocalDate.of(2018, 6, 1), LocalDate.of(2022, 1, 1));
  }

  @Test
  void two_entries_of_one_person_are_one_person() {
    PersonId other = new PersonId("person-head-again");
    DutyFacts linked = new DutyFacts(List.of(head("2020-01-01", null)), List.of(divided(other, "2020-01-01", null, FieldOfWork.FINANCE)), List.of(),
        List.of(), List.of(new Present(other, false, false, null, HEAD)));
    assertThat(DirectManagement.in(BUREAU, linked, HandsOff.FOUR.fields())).hasSize(1);
  }

  @Test
  void another_unit_has_other_heads() {
    DutyFacts facts = new DutyFacts(List.of(head("2020-01-01", null)), List.of(divided(HEAD, "2020-01-01", null, FieldOfWork.FINANCE)), List.of(), List.of());
    assertThat(DirectManagement.in(new UnitId("unit-county"), facts, HandsOff.FOUR.fields())).isEmpty();
  }
}
