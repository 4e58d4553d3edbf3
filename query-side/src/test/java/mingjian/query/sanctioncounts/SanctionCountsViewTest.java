package mingjian.query.sanctioncounts;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.registry.IdentityStatus;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class SanctionCountsViewTest {
  private static final CaseId OTHER_CASE = new CaseId("case-2");
  private static final PersonId DEPUTY = new PersonId("person-deputy");
  private final ViewScenario<SanctionCountsRow> counts = given(new SanctionCountsView());

  @Test
  void a_sanction_counts_in_its_own_year_whenever_the_case_was_opened() {
    counts.happened("case-1", opened(), sanction(new CaseId("case-1"), CHIEF, PartialDate.of(2026, 1, 5)));
    assertThat(counts.keys()).containsExactlyInAnyOrder("case-1/2026", "person-chief/2026");
  }

  @Test
  void two_sanctions_on_one_person_in_one_year_are_one_case_and_one_person() {
    counts.happened("case-1", sanctioned(), sanctioned());
    assertThat(counts.rows()).extracting(SanctionCountsRow::counted).containsExactlyInAnyOrder(Counted.CASES, Counted.PERSONS);
    assertThat(counts.row("case-1/2025").positions()).containsExactly(1L, 2L);
  }

  @Test
  void one_person_in_two_cases_is_two_cases_and_one_person() {
    counts.happened("case-1", sanctioned()).happened("case-2", sanction(OTHER_CASE, CHIEF, PartialDate.ofYear(2025)));
    assertThat(counts.row("person-chief/2025").cases()).hasSize(2);
    assertThat(counts.keys()).contains("case-1/2025", "case-2/2025");
  }

  @Test
  void two_persons_in_one_case_are_one_case_and_two_persons() {
    counts.happened("case-1", sanctioned(), sanction(new CaseId("case-1"), DEPUTY, PartialDate.ofYear(2025)));
    assertThat(counts.keys()).containsExactlyInAnyOrder("case-1/2025", "person-chief/2025", "person-deputy/2025");
  }

  @Test
  void what_others_announced_is_no_sanction_of_ours() {
    counts.happened("case-2", announcedByOthers(OTHER_CASE, PLACE, PartialDate.ofYear(2014)));
    assertThat(counts.keys()).isEmpty();
  }

  @Test
  void figures_are_for_statistics_and_leaders_and_name_no_person() {
    counts.happened("case-1", sanctioned());
    assertThat(counts.rolesThatSee("person-chief/2025")).contains(Role.REPORTER, Role.HEAD).doesNotContain(Role.INVESTIGATOR, Role.SYSTEM_ADMINISTRATOR);
    assertThat(counts.row("person-chief/2025").toString()).doesNotContain("person-chief");
  }

  private static SanctionImposed sanction(CaseId caseId, PersonId person, PartialDate on) {
    return new SanctionImposed(caseId, person, SanctionKind.PARTY, Penalty.SERIOUS_WARNING, "县纪委", List.of(APPROVAL), PAPER,
        IdentityStatus.UNKNOWN, null, Set.of(), on);
  }
}
