package mingjian.query.casefacts;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.HEARER;
import static mingjian.query.Happened.LEADER;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.OTHER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.accepted;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.appealDecided;
import static mingjian.query.Happened.appealFiled;
import static mingjian.query.Happened.changedOnAppeal;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.teamChanged;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.query.Readers;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class CaseFactsViewTest {
  private final ViewScenario<CaseFactsRow> facts = given(new CaseFactsView());

  @Test
  void it_tells_unit_subjects_and_everybody_who_was_ever_of_the_team() {
    facts.happened("case-1", opened(), team(MEMBER), teamChanged(Set.of(OTHER), Set.of(MEMBER)));
    var told = facts.row("case-1").facts();
    assertThat(told.unitId()).isEqualTo(BUREAU);
    assertThat(told.subjects()).containsExactly(CHIEF);
    assertThat(told.team()).containsExactlyInAnyOrder(LEADER, MEMBER, OTHER);
    assertThat(told.decided()).isFalse();
  }

  @Test
  void whoever_was_of_the_team_or_heard_it_has_handled_it() {
    facts.happened("case-1", opened(), team(MEMBER), teamChanged(Set.of(OTHER), Set.of(MEMBER)), accepted());
    assertThat(facts.row("case-1").handlers()).containsExactlyInAnyOrder(LEADER, MEMBER, OTHER, HEARER);
    assertThat(facts.row("case-1/person-chief").handlers()).isEmpty();
  }

  @Test
  void who_has_to_withdraw_is_named() {
    facts.happened("case-1", opened(), new RecusalDecided(CASE, OTHER, "近亲属", true, APPROVAL, day(3, 5)),
        new RecusalDecided(CASE, MEMBER, "申请不成立", false, APPROVAL, day(3, 6)));
    assertThat(facts.row("case-1").recused()).containsExactly(OTHER);
  }

  @Test
  void a_decision_is_a_fact() {
    facts.happened("case-1", opened(), decided());
    assertThat(facts.row("case-1").facts().decided()).isTrue();
  }

  @Test
  void a_subject_without_an_outcome_is_under_investigation() {
    facts.happened("case-1", opened());
    assertThat(facts.row("case-1/person-chief").isOpen()).isTrue();
    facts.happened("case-1", decided(), sanctioned());
    assertThat(facts.row("case-1/person-chief").isOpen()).isFalse();
  }

  @Test
  void what_others_announced_is_no_investigation_of_ours() {
    facts.happened("case-1", announcedByOthers(CASE, PLACE, PartialDate.ofYear(2014)));
    assertThat(facts.row("case-1/person-chief").isOpen()).isFalse();
    assertThat(facts.row("case-1").facts().publicAnnouncementOnly()).isTrue();
  }

  @Test
  void an_appeal_is_told_with_what_became_of_it() {
    facts.happened("case-1", opened(), decided(), sanctioned()).happened("appeal-1", appealFiled(AppealKind.PARTY_REVIEW));
    assertThat(facts.row("case-1").appeals()).singleElement().satisfies(it -> assertThat(it.changesDecision()).isFalse());
    facts.happened("appeal-1", appealDecided(AppealOutcome.REVOKED));
    assertThat(facts.row("case-1").appeals()).singleElement().satisfies(it -> assertThat(it.changesDecision()).isTrue());
    assertThat(facts.row("case-1").isUntold()).isTrue();
    facts.happened("case-1", changedOnAppeal(AppealOutcome.REVOKED));
    assertThat(facts.row("case-1").isUntold()).isFalse();
  }

  @Test
  void an_upheld_decision_or_a_complaint_about_a_measure_changes_no_decision() {
    facts.happened("case-1", opened()).happened("appeal-1", appealFiled(AppealKind.MEASURE_COMPLAINT), appealDecided(AppealOutcome.REVOKED));
    assertThat(facts.row("case-1").isUntold()).isFalse();
    facts.happened("appeal-1", appealFiled(AppealKind.PARTY_REVIEW), appealDecided(AppealOutcome.UPHELD));
    assertThat(facts.row("case-1").isUntold()).isFalse();
  }

  @Test
  void no_person_reads_it() {
    facts.happened("case-1", opened());
    for (Role role : Role.values()) {
      assertThat(facts.seenBy(role)).isEmpty();
    }
    assertThat(facts.seenBy(Readers.RULES)).hasSize(2);
  }
}
