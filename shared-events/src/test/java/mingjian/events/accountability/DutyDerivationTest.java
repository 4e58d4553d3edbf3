package mingjian.events.accountability;

import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.IMPORTANT_LEADING;
import static mingjian.events.accountability.DutyTier.LEADING;
import static mingjian.events.accountability.DutyTier.NOMINATION;
import static mingjian.events.accountability.DutyTier.ORGANISATION;
import static mingjian.events.accountability.DutyTier.SUPERIOR;
import static mingjian.events.accountability.DutyTier.SUPERVISION;
import static mingjian.events.accountability.Registers.BUREAU;
import static mingjian.events.accountability.Registers.misconduct;
import static mingjian.events.accountability.Registers.period;
import static mingjian.events.accountability.Registers.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.Test;

/// DOMAIN 5.4, a test for each row of its table and each case at its end.
class DutyDerivationTest {
  private static final UnitId ROADS = new UnitId("unit-roads");
  private static final UnitId BRIDGES = new UnitId("unit-bridges");

  @Test
  void head_deputy_in_charge_and_supervisor_are_candidates_each_in_his_tier() {
    Derivation derived = misconduct("2015-01-01", "2015-12-31")
        .head("head", "2014-01-01", null)
        .deputy("deputy", FieldOfWork.CONSTRUCTION, "2013-01-01", "2020-01-01")
        .supervisor("supervisor", "2012-01-01", null)
        .derive();

    assertThat(derived.candidates()).extracting(Candidate::tier).containsExactly(FIRST, LEADING, SUPERVISION);
    assertThat(candidate(derived, FIRST, "head").overlap()).isEqualTo(new Overlap(365, 365L, 1000, 1000));
    assertThat(candidate(derived, FIRST, "head").standing()).isEqualTo(CandidateState.PENDING);
    assertThat(derived.flags()).containsExactly(MissingFlag.M9, MissingFlag.M10);
  }

  @Test
  void a_candidate_cites_the_records_and_papers_that_bind_him() {
    Candidate deputy = candidate(misconduct("2015-01-01", "2015-12-31")
        .deputy("deputy", FieldOfWork.CONSTRUCTION, "2013-01-01", null).derive(), LEADING, "deputy");

    assertThat(deputy.evidence()).extracting(Evidence::division).contains(new DivisionId("division-1"));
    assertThat(deputy.evidence()).extracting(Evidence::tenure).contains(new TenureId("tenure-1"));
    assertThat(deputy.hasDocument()).isTrue();
  }

  @Test
  void two_heads_with_a_day_between_them_leave_a_vacancy_of_one_day() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("first", "2014-01-01", "2015-03-14").head("second", "2015-03-16", null).derive();

    assertThat(gap(derived, MissingFlag.M4).period()).isEqualTo(period("2015-03-15", "2015-03-15"));
    assertThat(candidate(derived, FIRST, "first").overlap()).isEqualTo(new Overlap(14, 14L, 452, 452));
    assertThat(candidate(derived, FIRST, "second").overlap()).isEqualTo(new Overlap(16, 16L, 516, 516));
  }

  @Test
  void two_heads_at_once_are_both_candidates_and_to_be_checked() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("first", "2014-01-01", "2015-03-20").head("second", "2015-03-10", null).derive();

    assertThat(candidate(derived, FIRST, "first").flags()).contains(MissingFlag.M8);
    assertThat(candidate(derived, FIRST, "second").flags()).contains(MissingFlag.M8);
    assertThat(candidate(derived, FIRST, "first").overlap().daysMin()).isEqualTo(20);
    assertThat(candidate(derived, FIRST, "second").overlap().daysMin()).isEqualTo(22);
  }

  @Test
  void two_heads_on_one_day_are_to_be_checked_too() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("first", "2014-01-01", "2015-03-15").head("second", "2015-03-15", null).derive();

    assertThat(candidate(derived, FIRST, "first").flags()).contains(MissingFlag.M8);
    assertThat(candidate(derived, FIRST, "second").flags()).contains(MissingFlag.M8);
  }

  @Test
  void a_head_who_follows_another_is_noted_as_such_without_doubt() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("first", "2014-01-01", "2015-03-14").head("second", "2015-03-15", null).derive();

    assertThat(candidate(derived, FIRST, "second").notes()).contains(EdgeNote.CHANGED_MID_PERIOD);
    assertThat(candidate(derived, FIRST, "first").notes()).contains(EdgeNote.CHANGED_MID_PERIOD, EdgeNote.MOVED_SINCE);
    assertThat(candidate(derived, FIRST, "first").flags()).doesNotContain(MissingFlag.M8);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M4);
  }

  @Test
  void party_secretary_and_director_at_once_are_two_heads_and_no_doubt() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("director", "2014-01-01", null)
        .tenure("secretary", BUREAU, "党组书记", true, TenureKind.REGULAR, "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "secretary").notes()).contains(EdgeNote.CO_HEADS);
    assertThat(candidate(derived, FIRST, "secretary").flags()).doesNotContain(MissingFlag.M8);
  }

  @Test
  void who_acts_as_head_is_candidate_for_his_days() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("head", "2014-01-01", "2015-02-28")
        .tenure("acting", BUREAU, "副局长", false, TenureKind.IN_CHARGE, "2015-03-01", "2015-03-10")
        .head("next", "2015-03-11", null).derive();

    assertThat(candidate(derived, FIRST, "acting").overlap().daysMin()).isEqualTo(10);
    assertThat(candidate(derived, FIRST, "acting").notes()).contains(EdgeNote.ACTING);
    assertThat(derived.candidates()).extracting(Candidate::person).doesNotContain(person("head"));
  }

  @Test
  void a_head_for_whom_somebody_acts_is_candidate_only_if_he_kept_the_duty() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("onleave", "2014-01-01", null)
        .tenure("acting", BUREAU, "代局长", true, TenureKind.ACTING, "2015-03-01", "2015-03-31").derive();

    assertThat(candidate(derived, FIRST, "onleave").notes()).contains(EdgeNote.ACTED_FOR);
    assertThat(candidate(derived, FIRST, "onleave").flags()).contains(MissingFlag.M8);
    assertThat(candidate(derived, FIRST, "acting").flags()).contains(MissingFlag.M8);
  }

  @Test
  void a_vacancy_is_shown_with_the_superior_who_left_the_post_empty() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").countyHead("superior", "2010-01-01", null).derive();

    assertThat(gap(derived, MissingFlag.M4).tier()).isEqualTo(FIRST);
    Candidate superior = candidate(derived, SUPERIOR, "superior");
    assertThat(superior.notes()).contains(EdgeNote.LEFT_POST_VACANT);
    assertThat(superior.standing()).isEqualTo(CandidateState.SHOWN_ONLY);
  }

  @Test
  void a_head_who_managed_the_field_himself_is_shown_once() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .head("head", "2014-01-01", null).division("head", BUREAU, FieldOfWork.CONSTRUCTION, "2014-01-01", null).derive();

    assertThat(derived.candidates()).hasSize(1);
    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.MANAGED_BARRED_FIELD);
    assertThat(candidate(derived, FIRST, "head").evidence()).hasSize(2);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M2, MissingFlag.M3);
  }

  @Test
  void a_head_may_manage_what_is_not_barred_to_heads() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").fields(FieldOfWork.DISCIPLINE)
        .head("head", "2014-01-01", null).division("head", BUREAU, FieldOfWork.DISCIPLINE, "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.MANAGED_FIELD).doesNotContain(EdgeNote.MANAGED_BARRED_FIELD);
  }

  @Test
  void a_head_who_is_the_subject_is_no_candidate_and_the_question_goes_one_level_up() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").subject("head")
        .head("head", "2014-01-01", null)
        .countyHead("superior", "2010-01-01", null)
        .division("vice", Registers.COUNTY, FieldOfWork.CONSTRUCTION, "2010-01-01", null)
        .supervisor("supervisor", "2012-01-01", null).derive();

    assertThat(derived.subjectIsHead()).isTrue();
    assertThat(candidate(derived, FIRST, "head").standing()).isEqualTo(CandidateState.SHOWN_ONLY);
    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.SUBJECT_OF_CASE);
    assertThat(candidate(derived, FIRST, "superior").standing()).isEqualTo(CandidateState.PENDING);
    assertThat(candidate(derived, FIRST, "superior").notes()).contains(EdgeNote.LEVELLED_UP);
    assertThat(candidate(derived, LEADING, "vice").notes()).contains(EdgeNote.LEVELLED_UP);
    assertThat(candidate(derived, SUPERVISION, "supervisor").standing()).isEqualTo(CandidateState.PENDING);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M4);
  }

  @Test
  void a_subject_who_was_no_head_leaves_the_level_as_it_is() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", null).countyHead("superior", "2010-01-01", null).derive();

    assertThat(derived.subjectIsHead()).isFalse();
    assertThat(candidate(derived, SUPERIOR, "superior").standing()).isEqualTo(CandidateState.SHOWN_ONLY);
  }

  @Test
  void a_supervisor_who_is_the_subject_or_sat_on_the_team_withdraws() {
    Derivation subject = misconduct("2015-03-01", "2015-03-31").subject("supervisor").supervisor("supervisor", "2012-01-01", null).derive();
    Derivation onTeam = misconduct("2015-03-01", "2015-03-31").supervisor("supervisor", "2012-01-01", null)
        .now("supervisor", false, false, "chengban01").derive();

    assertThat(candidate(subject, SUPERVISION, "supervisor").notes()).contains(EdgeNote.RECUSED);
    assertThat(candidate(onTeam, SUPERVISION, "supervisor").notes()).contains(EdgeNote.RECUSED);
    assertThat(candidate(onTeam, SUPERVISION, "supervisor").standing()).isEqualTo(CandidateState.SHOWN_ONLY);
  }

  @Test
  void a_supervisor_assigned_later_is_candidate_for_his_days_alone() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").supervisor("supervisor", "2015-03-22", null).derive();

    assertThat(candidate(derived, SUPERVISION, "supervisor").overlap().daysMin()).isEqualTo(10);
    assertThat(gap(derived, MissingFlag.M5).period()).isEqualTo(period("2015-03-01", "2015-03-21"));
  }

  @Test
  void after_a_merger_those_answer_who_held_the_posts_of_the_former_unit() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .merged(ROADS, BUREAU, "2016-01-01")
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", "2015-12-31")
        .head("bureau", "2016-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "roads").notes()).contains(EdgeNote.PREDECESSOR_UNIT);
    assertThat(derived.candidates()).extracting(Candidate::person).doesNotContain(person("bureau"));
    assertThat(derived.flags()).doesNotContain(MissingFlag.M7);
  }

  @Test
  void of_two_merged_units_both_are_shown_and_the_history_is_to_be_cleared_up() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .merged(ROADS, BUREAU, "2016-01-01").merged(BRIDGES, BUREAU, "2016-01-01")
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", "2015-12-31")
        .tenure("bridges", BRIDGES, "局长", true, TenureKind.REGULAR, "2014-01-01", "2015-12-31").derive();

    assertThat(gap(derived, MissingFlag.M7).unit()).isEqualTo(BUREAU);
    assertThat(candidate(derived, FIRST, "roads").overlap()).isEqualTo(new Overlap(0, 31L, 0, 1000));
    assertThat(candidate(derived, FIRST, "bridges").flags()).doesNotContain(MissingFlag.M8);
  }

  @Test
  void a_unit_that_went_on_in_another_is_followed_there() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .merged(BUREAU, ROADS, "2015-03-11")
        .head("bureau", "2014-01-01", "2015-03-10")
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "bureau").overlap().daysMin()).isEqualTo(10);
    assertThat(candidate(derived, FIRST, "roads").overlap().daysMin()).isEqualTo(21);
    assertThat(derived.slices()).extracting(DutySlice::units).containsExactly(List.of(BUREAU), List.of(ROADS));
  }

  @Test
  void before_a_unit_was_split_off_those_in_the_unit_it_came_out_of_answer() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .split(ROADS, BUREAU, "2015-03-11")
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", null)
        .head("bureau", "2015-03-11", null).derive();

    assertThat(candidate(derived, FIRST, "roads").overlap().daysMin()).isEqualTo(10);
    assertThat(candidate(derived, FIRST, "roads").notes()).contains(EdgeNote.PREDECESSOR_UNIT);
    assertThat(candidate(derived, FIRST, "bureau").overlap().daysMin()).isEqualTo(21);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M7);
  }

  @Test
  void a_unit_that_others_came_out_of_goes_on() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .split(BUREAU, ROADS, "2015-03-11").head("bureau", "2014-01-01", null)
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2015-03-11", null).derive();

    assertThat(derived.candidates()).extracting(Candidate::person).containsExactly(person("bureau"));
    assertThat(derived.slices()).extracting(DutySlice::units).containsOnly(List.of(BUREAU));
  }

  @Test
  void a_split_known_only_to_the_month_leaves_open_which_unit_it_was() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .split(ROADS, BUREAU, "2015-03")
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", null)
        .head("bureau", "2015-03-01", null).derive();

    assertThat(gap(derived, MissingFlag.M7).unit()).isEqualTo(BUREAU);
    assertThat(candidate(derived, FIRST, "roads").overlap().daysMin()).isZero();
    assertThat(candidate(derived, FIRST, "bureau").overlap().daysMin()).isEqualTo(1);
  }

  @Test
  void a_unit_that_had_a_head_before_it_was_split_off_has_a_history_to_clear_up() {
    Derivation derived = misconduct("2015-03-01", "2015-03-10")
        .split(ROADS, BUREAU, "2015-03-11")
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", null)
        .head("bureau", "2014-01-01", null).derive();

    assertThat(derived.flags()).contains(MissingFlag.M7);
    assertThat(derived.candidates()).extracting(Candidate::person).containsExactlyInAnyOrder(person("roads"), person("bureau"));
  }

  @Test
  void a_circle_of_mergers_ends() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").merged(BUREAU, ROADS, "2014-01-01").merged(ROADS, BUREAU, "2014-01-01").derive();

    assertThat(derived.candidates()).isEmpty();
  }

  @Test
  void two_entries_of_one_person_are_one_candidate_and_without_the_link_two() {
    Registers registers = misconduct("2015-03-01", "2015-03-31")
        .head("head", "2014-01-01", "2015-03-10").tenure("again", BUREAU, "局长", true, TenureKind.REGULAR, "2015-03-11", null);
    assertThat(registers.derive().candidates()).extracting(Candidate::person).containsExactlyInAnyOrder(person("head"), person("again"));

    Derivation derived = registers.samePerson("again", "head").derive();
    assertThat(derived.candidates()).extracting(Candidate::person).containsExactly(person("head"));
    assertThat(candidate(derived, FIRST, "head").overlap().permilleMin()).isEqualTo(1000);
    assertThat(candidate(derived, FIRST, "head").notes()).doesNotContain(EdgeNote.CHANGED_MID_PERIOD);
    assertThat(candidate(derived, FIRST, "head").evidence()).hasSize(2);
  }

  @Test
  void the_other_entry_of_the_subject_is_no_candidate_either() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("clerk-again", "2014-01-01", null).samePerson("clerk", "clerk-again").derive();

    assertThat(candidate(derived, FIRST, "clerk").standing()).isEqualTo(CandidateState.SHOWN_ONLY);
    assertThat(candidate(derived, FIRST, "clerk").notes()).contains(EdgeNote.SUBJECT_OF_CASE);
  }

  @Test
  void what_became_of_one_entry_became_of_the_other() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").supervisor("supervisor", "2012-01-01", null)
        .now("again", false, false, "chengban01").samePerson("supervisor", "third").samePerson("again", "third").derive();

    assertThat(candidate(derived, SUPERVISION, "third").notes()).contains(EdgeNote.RECUSED);
  }

  @Test
  void a_post_under_the_other_entry_of_the_unit_is_a_post_in_the_unit() {
    Registers registers = misconduct("2015-03-01", "2015-03-31").countyHead("superior", "2010-01-01", null)
        .tenure("roads", ROADS, "局长", true, TenureKind.REGULAR, "2014-01-01", null);
    assertThat(registers.derive().flags()).contains(MissingFlag.M4);

    Derivation derived = registers.sameUnit(ROADS, BUREAU).merged(ROADS, BUREAU, "2014-01-01").derive();
    assertThat(candidate(derived, FIRST, "roads").notes()).doesNotContain(EdgeNote.PREDECESSOR_UNIT);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M4, MissingFlag.M7);
    assertThat(derived.slices()).extracting(DutySlice::units).containsOnly(List.of(BUREAU));
  }

  @Test
  void a_renamed_unit_is_the_same_unit() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").renamed("2018-01-01").head("head", "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.RENAMED_UNIT);
    assertThat(candidate(derived, FIRST, "head").overlap().permilleMin()).isEqualTo(1000);
  }

  @Test
  void moved_and_retired_leaders_still_answer() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", "2018-01-01").now("head", true, false, null).derive();

    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.MOVED_SINCE, EdgeNote.RETIRED);
    assertThat(candidate(derived, FIRST, "head").standing()).isEqualTo(CandidateState.PENDING);
  }

  @Test
  void the_dead_are_shown_and_not_pursued() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", "2018-01-01").now("head", false, true, null).derive();

    assertThat(candidate(derived, FIRST, "head").standing()).isEqualTo(CandidateState.SHOWN_ONLY);
    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.DECEASED);
  }

  @Test
  void who_is_under_investigation_himself_is_shown_and_not_examined_twice() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", null).investigated("head").derive();

    assertThat(candidate(derived, FIRST, "head").standing()).isEqualTo(CandidateState.SHOWN_ONLY);
    assertThat(candidate(derived, FIRST, "head").notes()).contains(EdgeNote.UNDER_INVESTIGATION);
  }

  @Test
  void several_fields_make_one_review_and_a_deputy_one_row() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").fields(FieldOfWork.CONSTRUCTION, FieldOfWork.FINANCE)
        .head("head", "2014-01-01", null)
        .deputy("both", FieldOfWork.CONSTRUCTION, "2014-01-01", null)
        .division("both", BUREAU, FieldOfWork.FINANCE, "2014-01-01", null).derive();

    assertThat(derived.candidates()).hasSize(2);
    assertThat(candidate(derived, LEADING, "both").overlap().daysMin()).isEqualTo(31);
    assertThat(candidate(derived, LEADING, "both").evidence()).hasSize(3);
  }

  @Test
  void several_units_make_one_review_and_a_person_may_stand_in_two_tiers() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").alsoUnit(ROADS)
        .head("chen", "2014-01-01", "2015-03-10")
        .tenure("chen", ROADS, "副局长", false, TenureKind.REGULAR, "2015-03-11", null)
        .division("chen", ROADS, FieldOfWork.CONSTRUCTION, "2015-03-11", null).derive();

    assertThat(candidate(derived, FIRST, "chen").overlap().daysMin()).isEqualTo(10);
    assertThat(candidate(derived, LEADING, "chen").overlap().daysMin()).isEqualTo(21);
  }

  @Test
  void a_triple_inquiry_shows_the_organisation_and_the_missing_supervision() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").triple().head("head", "2014-01-01", null).derive();

    assertThat(derived.candidates()).filteredOn(it -> it.tier() == ORGANISATION).singleElement()
        .satisfies(it -> assertThat(it.organisation()).isEqualTo(BUREAU));
    assertThat(derived.flags()).contains(MissingFlag.M5);
  }

  @Test
  void a_double_inquiry_has_no_row_for_the_organisation() {
    assertThat(misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", null).derive().candidates())
        .extracting(Candidate::tier).doesNotContain(ORGANISATION);
  }

  @Test
  void a_field_with_no_deputy_is_a_gap_where_the_others_are_divided() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", null)
        .deputy("deputy", FieldOfWork.EDUCATION, "2014-01-01", null).derive();

    assertThat(gap(derived, MissingFlag.M3).field()).isEqualTo(FieldOfWork.CONSTRUCTION);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M2);
  }

  @Test
  void without_any_division_nobody_can_say_that_the_field_was_empty() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", null).derive();

    assertThat(derived.flags()).contains(MissingFlag.M2).doesNotContain(MissingFlag.M3);
  }

  @Test
  void a_division_without_paper_or_tenure_is_flagged_on_its_holder() {
    Candidate deputy = candidate(misconduct("2015-03-01", "2015-03-31").divisionWithoutPaper("deputy", FieldOfWork.CONSTRUCTION, "2014-01-01", null)
        .derive(), LEADING, "deputy");

    assertThat(deputy.flags()).contains(MissingFlag.M1, MissingFlag.M2);
    assertThat(deputy.notes()).contains(EdgeNote.NO_TENURE_RECORDED);
    assertThat(deputy.hasDocument()).isFalse();
  }

  @Test
  void an_inferred_tenure_makes_no_candidate() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").inferredHead("head", "2014-01-01", null).derive();

    assertThat(derived.candidates()).isEmpty();
    assertThat(gap(derived, MissingFlag.M1).tier()).isEqualTo(FIRST);
    assertThat(derived.flags()).doesNotContain(MissingFlag.M4);
  }

  @Test
  void an_open_tenure_reaches_to_today() {
    Derivation derived = misconduct("2026-03-01", "2026-12-31").head("head", "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "head").overlap().daysMin()).isEqualTo(2);
  }

  @Test
  void a_misconduct_of_one_day_has_one_day() {
    Derivation derived = misconduct("2015-03-05", "2015-03-05").head("head", "2014-01-01", "2015-03-05").derive();

    assertThat(candidate(derived, FIRST, "head").overlap()).isEqualTo(new Overlap(1, 1L, 1000, 1000));
    assertThat(derived.slices()).hasSize(1);
  }

  @Test
  void a_date_known_to_the_month_gives_a_range_of_days() {
    Derivation derived = misconduct("2015-03-01", "2015-04-30").head("head", "2014-01-01", "2015-03").derive();

    Candidate head = candidate(derived, FIRST, "head");
    assertThat(head.overlap()).isEqualTo(new Overlap(1, 31L, 16, 508));
    assertThat(head.notes()).contains(EdgeNote.DATES_NOT_EXACT);
    assertThat(gap(derived, MissingFlag.M4).period()).isEqualTo(period("2015-04-01", "2015-04-30"));
  }

  @Test
  void a_hand_over_known_to_the_month_is_to_be_checked() {
    Derivation derived = misconduct("2015-02-01", "2015-04-30").head("first", "2014-01-01", "2015-03").head("second", "2015-03", null).derive();

    assertThat(candidate(derived, FIRST, "first").flags()).contains(MissingFlag.M8);
    assertThat(candidate(derived, FIRST, "first").overlap()).isEqualTo(new Overlap(29, 59L, 326, 663));
    assertThat(candidate(derived, FIRST, "second").overlap()).isEqualTo(new Overlap(31, 61L, 348, 685));
    assertThat(derived.flags()).doesNotContain(MissingFlag.M4);
  }

  @Test
  void a_duty_over_the_whole_of_a_vague_misconduct_is_still_the_whole() {
    Derivation derived = misconduct("2015", "2017").head("head", "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "head").overlap()).isEqualTo(new Overlap(368, 1096L, 1000, 1000));
    assertThat(derived.flags()).doesNotContain(MissingFlag.M6);
  }

  @Test
  void an_unknown_beginning_is_flagged_and_counted_without_inventing_days() {
    Derivation derived = misconduct("unknown", "2015-03-31").head("head", "2014-01-01", null).derive();

    assertThat(candidate(derived, FIRST, "head").overlap()).isEqualTo(new Overlap(0, 455L, 0, 1000));
    assertThat(derived.flags()).contains(MissingFlag.M6).doesNotContain(MissingFlag.M4);
  }

  @Test
  void unknown_on_both_sides_has_no_greatest_number_of_days() {
    Derivation derived = misconduct("unknown", "2015-03-31").head("head", "unknown", null).derive();

    assertThat(candidate(derived, FIRST, "head").overlap().daysMax()).isNull();
  }

  @Test
  void without_unit_or_period_nothing_is_derived_and_the_reason_is_said() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").unknownUnit().derive();

    assertThat(derived.candidates()).isEmpty();
    assertThat(derived.flags()).isEqualTo(Set.of(MissingFlag.M7));
  }

  @Test
  void where_no_meeting_is_on_record_the_minutes_are_asked_for() {
    assertThat(gap(misconduct("2015-03-01", "2015-03-31").derive(), MissingFlag.M10).tier()).isEqualTo(IMPORTANT_LEADING);
  }

  @Test
  void who_took_part_in_a_decision_on_the_field_is_a_candidate_for_that_day() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31").head("head", "2014-01-01", null)
        .deputy("deputy", FieldOfWork.CONSTRUCTION, "2013-01-01", null)
        .met(FieldOfWork.CONSTRUCTION, "2015-03-10", "head", "deputy", "member").derive();
    Candidate member = candidate(derived, IMPORTANT_LEADING, "member");
    assertThat(member.overlap()).isEqualTo(new Overlap(1, 1L, 32, 32));
    assertThat(member.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.MEETING);
    assertThat(derived.candidates()).as("head and deputy in charge answer in their own tiers")
        .filteredOn(it -> it.tier() == IMPORTANT_LEADING).extracting(Candidate::person).containsExactly(person("member"));
    assertThat(derived.flags()).doesNotContain(MissingFlag.M10);
  }

  @Test
  void a_meeting_on_another_field_or_another_day_makes_no_candidate() {
    Derivation derived = misconduct("2015-03-01", "2015-03-31")
        .met(FieldOfWork.EDUCATION, "2015-03-10", "member").met(FieldOfWork.CONSTRUCTION, "2015-04-01", "member").derive();
    assertThat(derived.candidates()).isEmpty();
    assertThat(gap(derived, MissingFlag.M10).tier()).isEqualTo(IMPORTANT_LEADING);
  }

  @Test
  void a_meeting_without_minutes_is_flagged_on_those_who_took_part() {
    Candidate member = candidate(misconduct("2015-03-01", "2015-03-31").metWithoutMinutes(FieldOfWork.CONSTRUCTION, "2015-03-10", "member").derive(),
        IMPORTANT_LEADING, "member");
    assertThat(member.flags()).contains(MissingFlag.M10);
  }

  @Test
  void who_nominated_a_subject_after_the_misconduct_began_is_a_candidate() {
    Derivation derived = misconduct("2015-03-01", "2016-03-31").checkingNominations().nominated("clerk", "nominator", "2015-06-01").derive();
    Candidate nominator = candidate(derived, NOMINATION, "nominator");
    assertThat(nominator.standing()).isEqualTo(CandidateState.PENDING);
    assertThat(nominator.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.NOMINATION);
  }

  @Test
  void who_nominated_somebody_before_the_misconduct_or_somebody_else_is_not() {
    Derivation derived = misconduct("2015-03-01", "2016-03-31").checkingNominations()
        .nominated("clerk", "nominator", "2015-02-28").nominated("clerk", "nominator", "2015-03-01").nominated("another", "nominator", "2015-06-01").derive();
    assertThat(derived.candidates()).filteredOn(it -> it.tier() == NOMINATION).isEmpty();
  }

  @Test
  void an_inquiry_that_does_not_include_the_check_names_no_nominator() {
    Derivation derived = misconduct("2015-03-01", "2016-03-31").nominated("clerk", "nominator", "2015-06-01").derive();
    assertThat(derived.candidates()).filteredOn(it -> it.tier() == NOMINATION).isEmpty();
  }

  private static Candidate candidate(Derivation derived, DutyTier tier, String name) {
    return derived.candidates().stream()
        .filter(it -> it.tier() == tier && person(name).equals(it.person()))
        .findFirst().orElseThrow(() -> new AssertionError(tier + " " + name + " not in " + derived.candidates()));
  }

  private static Gap gap(Derivation derived, MissingFlag flag) {
    assertThat(derived.gaps()).filteredOn(it -> it.flag() == flag).as("one gap " + flag).hasSize(1);
    return derived.gaps().stream().filter(it -> it.flag() == flag).findFirst().orElseThrow();
  }
}
