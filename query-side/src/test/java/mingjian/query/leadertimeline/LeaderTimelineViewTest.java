package mingjian.query.leadertimeline;

import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.OTHER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.SECRETARY;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.appealGivenTo;
import static mingjian.query.Happened.changedOnAppeal;
import static mingjian.query.Happened.cleared;
import static mingjian.query.Happened.corrected;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.liuzhi;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.person;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.served;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.tenure;
import static mingjian.query.Happened.tenureCorrected;
import static mingjian.query.Happened.tenureVoided;
import static mingjian.query.Happened.unsealed;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.registry.HeadPost;
import mingjian.events.talk.TalkKind;
import mingjian.query.ViewScenario;
import mingjian.query.ViewStore.Condition;
import org.junit.jupiter.api.Test;

class LeaderTimelineViewTest {
  private static final Period SINCE_2020 = Period.since(PartialDate.ofMonth(2020, 5));

  private final ViewScenario<LeaderTimelineRow> timeline = given(new LeaderTimelineView());

  private LeaderTimelineRow entry(String file, int number) {
    return timeline.row("%s/%s/%06d".formatted(CHIEF, file, number));
  }

  @Test
  void an_entry_says_what_happened_when_and_who_recorded_it() {
    timeline.happened("person-chief", person(), tenure(HeadPost.YES, SINCE_2020));
    LeaderTimelineRow entry = entry("person-chief", 1);
    assertThat(entry.kind()).isEqualTo(EntryKind.TENURE);
    assertThat(entry.headline()).contains("局长");
    assertThat(entry.occurredOn()).isEqualTo(PartialDate.ofMonth(2020, 5));
    assertThat(entry.recordedBy().account()).isEqualTo("clerk");
    assertThat(entry.position()).isEqualTo(2);
  }

  @Test
  void names_and_identity_numbers_are_not_copied_into_it() {
    timeline.happened("person-chief", person());
    assertThat(entry("person-chief", 0).toString()).doesNotContain("ID-NUMBER").doesNotContain("某局局长");
  }

  @Test
  void what_the_body_does_within_itself_is_in_nobodys_timeline() {
    timeline.happened("case-1", opened(), team());
    assertThat(timeline.keys()).containsExactly("person-chief/case-1/000000");
  }

  @Test
  void a_breach_of_procedure_stands_with_its_entry() {
    timeline.happened("case-1", opened(), served());
    assertThat(entry("case-1", 1).flaws()).containsExactly(ProcedureFlaw.ONE_PERSON);
  }

  @Test
  void a_correction_marks_the_entry_it_names_and_no_other() {
    timeline.happened("case-1", opened(), served()).happened("case-1", corrected("event-2"));
    assertThat(entry("case-1", 1).isCorrected()).isTrue();
    assertThat(entry("case-1", 1).marks().getFirst().by()).isEqualTo("clerk");
    assertThat(entry("case-1", 0).isCorrected()).isFalse();
    assertThat(entry("case-1", 2).kind()).isEqualTo(EntryKind.CORRECTION);
  }

  @Test
  void a_corrected_or_voided_tenure_stays_and_says_so() {
    timeline.happened("person-chief", person(), tenure(HeadPost.YES, SINCE_2020), tenureCorrected(SINCE_2020), tenureVoided());
    assertThat(entry("person-chief", 1).marks()).hasSize(2);
    assertThat(entry("person-chief", 0).isCorrected()).isFalse();
  }

  @Test
  void a_clearance_marks_everything_the_case_says_of_the_person() {
    timeline.happened("case-1", opened(), served(), cleared()).happened("person-chief", person());
    assertThat(entry("case-1", 0).isCleared()).isTrue();
    assertThat(entry("case-1", 1).isCleared()).isTrue();
    assertThat(entry("case-1", 2).kind()).isEqualTo(EntryKind.CLEARANCE);
    assertThat(entry("person-chief", 0).isCleared()).isFalse();
  }

  @Test
  void a_sanction_that_was_changed_on_appeal_stays_and_says_so() {
    timeline.happened("case-1", opened(), sanctioned(), changedOnAppeal(AppealOutcome.REVOKED));
    assertThat(entry("case-1", 1).kind()).isEqualTo(EntryKind.SANCTION);
    assertThat(entry("case-1", 1).marks()).extracting(Mark::kind).containsExactly(MarkKind.REVOKED_ON_APPEAL);
    assertThat(entry("case-1", 0).marks()).as("the opening of the case is not what was appealed").isEmpty();
    assertThat(entry("case-1", 2).headline()).contains("党纪处分复查", "撤销");
  }

  @Test
  void a_lighter_penalty_is_told_apart_from_none() {
    timeline.happened("case-1", opened(), sanctioned(), changedOnAppeal(AppealOutcome.CHANGED));
    assertThat(entry("case-1", 1).marks()).extracting(Mark::kind).containsExactly(MarkKind.CHANGED_ON_APPEAL);
  }

  @Test
  void case_entries_need_a_grant_and_registry_entries_a_role() {
    timeline.happened("person-chief", person()).happened("case-1", opened(), sanctioned());
    assertThat(timeline.seenBy(Role.INVESTIGATOR)).extracting(LeaderTimelineRow::kind).containsExactly(EntryKind.IDENTITY);
    assertThat(timeline.seenBy("role:INVESTIGATOR", "case:case-1")).hasSize(3);
    assertThat(timeline.seenBy(Role.HEAD)).hasSize(3);
    assertThat(timeline.seenBy(Role.CASE_ADMINISTRATOR)).hasSize(1);
    assertThat(timeline.seenBy(Role.REPORTER)).isEmpty();
    assertThat(timeline.seenBy(Role.SYSTEM_ADMINISTRATOR)).isEmpty();
    assertThat(timeline.seenBy(Role.SECURITY_AUDITOR)).isEmpty();
  }

  @Test
  void a_measure_is_restricted_as_its_case() {
    timeline.happened("case-1", liuzhi());
    assertThat(timeline.seenBy("case:case-1")).extracting(LeaderTimelineRow::kind).containsExactly(EntryKind.CASE);
    assertThat(timeline.seenBy(Role.INVESTIGATOR)).isEmpty();
    assertThat(timeline.seenBy(Role.CASE_ADMINISTRATOR)).isEmpty();
  }

  @Test
  void an_appeal_is_read_by_those_of_the_case_and_those_who_handle_it() {
    timeline.happened("appeal-1", appealGivenTo(List.of(OTHER), List.of()));
    assertThat(timeline.seenBy("case:case-1")).extracting(LeaderTimelineRow::kind).containsExactly(EntryKind.APPEAL);
    assertThat(timeline.seenBy("file:appeal-1")).hasSize(1);
    assertThat(timeline.seenBy(Role.CASE_ADMINISTRATOR)).isEmpty();
  }

  @Test
  void a_talk_is_seen_by_those_who_held_it_and_by_the_team_of_its_case() {
    timeline.happened("talk-1", talk(TALK, TalkKind.INVESTIGATION, CASE, day(3, 9)));
    assertThat(timeline.seenBy("role:INVESTIGATOR")).isEmpty();
    assertThat(timeline.seenBy("talk:talk-1")).hasSize(1);
    assertThat(timeline.seenBy("case:case-1")).hasSize(1);
  }

  @Test
  void what_others_announced_is_public_already() {
    timeline.happened("case-1", announcedByOthers(CASE, PLACE, PartialDate.ofMonth(2014, 5)));
    assertThat(timeline.rolesThatSee("person-chief/case-1/000000")).contains(Role.INVESTIGATOR, Role.CASE_ADMINISTRATOR)
        .doesNotContain(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR);
  }

  @Test
  void a_sealed_case_leaves_the_timeline_of_all_but_the_named() {
    timeline.happened("case-1", opened(), served(), sealed());
    assertThat(timeline.seenBy(Role.HEAD)).isEmpty();
    assertThat(timeline.seenBy("case:case-1")).isEmpty();
    assertThat(timeline.seenBy("account:" + SECRETARY)).hasSize(2);
  }

  @Test
  void an_unsealed_one_comes_back() {
    timeline.happened("case-1", opened(), served(), sealed(), unsealed());
    assertThat(timeline.seenBy("case:case-1")).hasSize(2);
  }

  @Test
  void an_effect_without_its_predecessor_is_no_error() {
    timeline.happened("case-1", cleared(), sealed());
    assertThat(timeline.keys()).containsExactly("person-chief/case-1/000000");
  }

  @Test
  void a_period_takes_imprecise_dates_by_their_latest_day() {
    var ask = new LeaderTimelineQuery(CHIEF, EntryKind.TENURE, LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 31), true, 0, 50).ask();
    Condition period = ask.filters().getLast();
    timeline.happened("person-chief", tenure(HeadPost.YES, SINCE_2020));
    assertThat(entry("person-chief", 0).sortKey()).isBetween((String) period.from(), (String) period.to());
    assertThat("2020-06-01d-000000000001").isGreaterThan((String) period.to());
  }
}
