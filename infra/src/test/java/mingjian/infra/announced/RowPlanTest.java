package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import mingjian.command.casefile.OpeningCommand.RecordPublicAnnouncement;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.casefile.AnnouncedPart;
import org.junit.jupiter.api.Test;

class RowPlanTest {
  @Test
  void a_row_registers_its_units_its_office_holder_the_tenures_and_the_announcement() {
    RowPlan plan = RowPlan.of(Rows.row("云溪县水务局局长、云溪县林业局原局长"));

    assertThat(plan.units()).hasSize(2);
    assertThat(plan.commands(plan.units().keySet()).commands()).hasSize(2 + 1 + 2 + 1);
    assertThat(plan.commands(Set.of()).commands()).hasSize(1 + 2 + 1);
    assertThat(registered(plan).identity().name()).isEqualTo("云溪县水务局局长（通报1）");
    assertThat(registered(plan).identity().neutralLabel()).isTrue();
    assertThat(announcement(plan).units()).containsExactlyElementsOf(plan.units().keySet());
  }

  @Test
  void every_tenure_is_inferred_and_of_unknown_period() {
    assertThat(RowPlan.of(Rows.row("云溪县水务局局长")).rest()).filteredOn(RecordTenure.class::isInstance).singleElement()
        .satisfies(command -> {
          RecordTenure tenure = (RecordTenure) command;
          assertThat(tenure.inferred()).isTrue();
          assertThat(tenure.period().from().isKnown()).isFalse();
          assertThat(tenure.document()).isNull();
        });
  }

  @Test
  void the_announcement_has_the_month_of_the_row() {
    assertThat(announcement(RowPlan.of(Rows.announced("2015", "3"))).occurredOn()).isEqualTo(PartialDate.ofMonth(2015, 3));
  }

  @Test
  void a_month_of_89_leaves_the_year() {
    RowPlan plan = RowPlan.of(Rows.announced("2015", "89"));

    assertThat(announcement(plan).occurredOn()).isEqualTo(PartialDate.ofYear(2015));
    assertThat(plan.findings()).contains(Finding.unknown("month", "月份“89”不合理，只记年份"));
  }

  @Test
  void a_row_without_a_year_is_of_unknown_date() {
    RowPlan plan = RowPlan.of(Rows.announced("", "3"));

    assertThat(announcement(plan).occurredOn()).isEqualTo(PartialDate.UNKNOWN);
    assertThat(plan.findings()).contains(Finding.unknown("year", "没有年份，通报时间不详"));
  }

  @Test
  void a_row_without_a_place_is_taken_with_the_place_unknown() {
    RowPlan plan = RowPlan.of(Rows.row("", "", "", "云溪县水务局局长"));

    assertThat(announcement(plan).place()).isEqualTo(Place.UNKNOWN);
    assertThat(plan.findings()).contains(Finding.unknown("provinceCode", "没有地点，地点不详"));
  }

  @Test
  void a_row_without_a_position_is_refused() {
    assertThatThrownBy(() -> RowPlan.of(Rows.row(""))).isInstanceOfSatisfying(RefusedRow.class,
        refused -> assertThat(refused.finding()).isEqualTo(Finding.rejected("position", "职务栏为空，无法确定对象")));
  }

  @Test
  void a_number_that_is_none_is_refused() {
    AnnouncedRow row = Rows.row("云溪县水务局局长");
    AnnouncedRow unnumbered = new AnnouncedRow(2, "", row.provinceCode(), "", "", "", "", row.position(), "", "", "", "");

    assertThatThrownBy(() -> RowPlan.of(unnumbered)).isInstanceOf(RefusedRow.class).hasMessage("没有编号");
  }

  @Test
  void an_allegation_is_told_from_an_established_fact() {
    assertThat(announcement(RowPlan.of(Rows.reason("涉嫌受贿"))).alleged()).isTrue();
    assertThat(announcement(RowPlan.of(Rows.reason("受贿3万元"))).alleged()).isFalse();
  }

  @Test
  void a_name_left_in_the_reason_never_gets_into_a_command() {
    RowPlan plan = RowPlan.of(Rows.reason("迎合局长王_要求"));

    assertThat(announcement(plan).reason()).isEqualTo("迎合局长某某要求");
    assertThat(plan.findings()).extracting(Finding::kind).contains(Finding.Kind.MASKED);
  }

  @Test
  void the_parts_that_were_inferred_are_named() {
    assertThat(announcement(RowPlan.of(Rows.row("110000", "", "", "市审计局局长"))).inferred())
        .containsExactlyInAnyOrder(AnnouncedPart.PLACE, AnnouncedPart.UNIT, AnnouncedPart.HEAD);
    assertThat(announcement(RowPlan.of(Rows.row("云溪县水务局副局长"))).inferred()).isEmpty();
  }

  @Test
  void one_unit_has_one_id_in_every_row() {
    assertThat(RowPlan.of(Rows.row("云溪县水务局局长")).units().keySet())
        .isEqualTo(RowPlan.of(Rows.row("县水务局原副局长")).units().keySet());
  }

  @Test
  void districts_of_one_name_in_two_cities_have_two() {
    assertThat(RowPlan.of(Rows.row("140000", "安和市", "市中区", "市中区水务局局长")).units().keySet())
        .isNotEqualTo(RowPlan.of(Rows.row("140000", "北川市", "市中区", "市中区水务局局长")).units().keySet());
  }

  private static RegisterOfficeHolder registered(RowPlan plan) {
    return (RegisterOfficeHolder) plan.rest().getFirst();
  }

  private static RecordPublicAnnouncement announcement(RowPlan plan) {
    return (RecordPublicAnnouncement) plan.rest().getLast();
  }
}
