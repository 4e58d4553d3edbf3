package mingjian.query.unitduties;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.division;
import static mingjian.query.Happened.tenure;
import static mingjian.query.Happened.tenureCorrected;
import static mingjian.query.Happened.tenureEnded;
import static mingjian.query.Happened.tenureVoided;
import static mingjian.query.Happened.unit;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Role;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Change;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeVoided;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class UnitDutiesViewTest {
  private static final String TENURE = "person-chief/tenure-tenure-1";
  private static final Period SINCE = Period.since(day(3, 1));

  private final ViewScenario<UnitDutiesRow> duties = given(new UnitDutiesView());

  @Test
  void a_tenure_is_found_by_its_unit_and_ended_by_its_own_event() {
    duties.happened("person-chief", tenure(HeadPost.YES, SINCE), tenureEnded(day(9, 30)));
    UnitDutiesRow row = duties.row(TENURE);
    assertThat(row.unit()).isEqualTo(BUREAU);
    assertThat(row.held().head()).isTrue();
    assertThat(row.held().period()).isEqualTo(new Period(day(3, 1), day(9, 30)));
  }

  @Test
  void a_doubtful_head_is_no_head() {
    duties.happened("person-chief", tenure(HeadPost.DOUBTFUL, SINCE));
    assertThat(duties.row(TENURE).held().head()).isFalse();
  }

  @Test
  void an_end_before_the_beginning_is_an_unknown_end_and_no_error() {
    duties.happened("person-chief", tenure(HeadPost.YES, SINCE), tenureEnded(PartialDate.ofYear(2020)));
    assertThat(duties.row(TENURE).held().period().to()).isEqualTo(PartialDate.UNKNOWN);
  }

  @Test
  void a_corrected_tenure_replaces_and_a_voided_one_goes() {
    Period right = Period.since(day(4, 1));
    duties.happened("person-chief", tenure(HeadPost.YES, SINCE), tenureCorrected(right));
    assertThat(duties.row(TENURE).held().period()).isEqualTo(right);
    duties.happened("person-chief", tenureVoided());
    assertThat(duties.keys()).isEmpty();
  }

  @Test
  void a_division_and_a_merger_stand_with_the_unit() {
    UnitId after = new UnitId("unit-after");
    duties.happened("unit-bureau", unit(), division(SINCE), new UnitMerged(BUREAU, after, null, day(5, 1)));
    assertThat(duties.row("unit-bureau/division-division-1").divided().person()).isEqualTo(CHIEF);
    assertThat(duties.row("unit-bureau/change-2").change().kind()).isEqualTo(Change.Kind.MERGED);
    assertThat(duties.row("unit-bureau/change-2").after()).isEqualTo(after);
  }

  @Test
  void a_staff_code_stands_with_its_person_until_it_is_voided() {
    StaffId code = new StaffId("C103");
    duties.happened("person-chief", new StaffCodeRecorded(CHIEF, code, null, day(3, 1)));
    assertThat(duties.row("person-chief/staff-C103").present().staff()).isEqualTo(code);
    duties.happened("person-chief", new StaffCodeVoided(CHIEF, code, "张冠李戴", APPROVAL, day(9, 1)));
    assertThat(duties.keys()).isEmpty();
  }

  @Test
  void a_split_is_found_by_the_unit_that_came_out() {
    UnitId off = new UnitId("unit-off");
    duties.happened("unit-bureau", unit(), new UnitSplit(BUREAU, off, null, day(5, 1)));
    assertThat(duties.row("unit-bureau/change-1").change().kind()).isEqualTo(Change.Kind.SPLIT);
    assertThat(duties.row("unit-bureau/change-1").after()).isEqualTo(off);
  }

  @Test
  void linked_entries_stand_as_links_until_they_are_parted() {
    PersonId other = new PersonId("person-other");
    UnitId again = new UnitId("unit-again");
    duties.happened("person-chief", new DuplicatePersonLinked(CHIEF, other, "身份证号一致", APPROVAL, day(3, 1)));
    duties.happened("unit-bureau", new DuplicateUnitLinked(BUREAU, again, "同一机构", APPROVAL, day(3, 1)));
    assertThat(duties.row("person-chief/same-as-person-other").present().sameAs()).isEqualTo(other);
    assertThat(duties.row("unit-bureau/same-as-unit-again").change().kind()).isEqualTo(Change.Kind.SAME_AS);

    duties.happened("person-chief", new DuplicatePersonUnlinked(CHIEF, other, "核实有误", APPROVAL, day(9, 1)));
    duties.happened("unit-bureau", new DuplicateUnitUnlinked(BUREAU, again, "核实有误", APPROVAL, day(9, 1)));
    assertThat(duties.keys()).isEmpty();
  }

  @Test
  void an_end_without_a_beginning_is_no_error() {
    duties.happened("person-chief", tenureEnded(day(9, 30)));
    assertThat(duties.keys()).isEmpty();
  }

  @Test
  void the_registry_is_for_all_who_handle_cases() {
    duties.happened("unit-bureau", unit());
    assertThat(duties.rolesThatSee("unit-bureau/change-0"))
        .doesNotContain(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR)
        .contains(Role.INVESTIGATOR);
  }
}
