package mingjian.query.caseaccess;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.OTHER;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.accepted;
import static mingjian.query.Happened.appealGivenTo;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.teamChanged;
import static mingjian.query.Happened.transferred;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.talk.TalkKind;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class CaseAccessViewTest {
  private final ViewScenario<CaseAccessRow> access = given(new CaseAccessView());

  @Test
  void whoever_recorded_a_case_sees_it() {
    access.happened("case-1", opened());
    assertThat(access.row("clerk/case-1").tag()).isEqualTo("case:case-1");
  }

  @Test
  void the_team_sees_its_case() {
    access.happened("case-1", opened(), team(MEMBER));
    assertThat(access.keys()).contains("s01/case-1", "s02/case-1");
  }

  @Test
  void who_leaves_the_team_sees_it_no_more() {
    access.happened("case-1", opened(), team(MEMBER), teamChanged(Set.of(OTHER), Set.of(MEMBER)));
    assertThat(access.keys()).contains("s03/case-1").doesNotContain("s02/case-1");
  }

  @Test
  void who_has_to_withdraw_sees_it_no_more_on_any_ground() {
    access.happened("case-1", opened(), team(MEMBER), new RecusalDecided(CASE, MEMBER, "近亲属", true, APPROVAL, day(3, 5)));
    assertThat(access.keys()).doesNotContain("s02/case-1");
  }

  @Test
  void hearing_officers_see_it_after_the_hand_over_and_not_before() {
    access.happened("case-1", opened(), transferred());
    assertThat(access.keys()).doesNotContain("h01/case-1");
    access.happened("case-1", accepted());
    assertThat(access.row("h01/case-1").grounds()).containsExactly(AccessGround.HEARING);
  }

  @Test
  void interviewers_see_their_talk() {
    access.happened("talk-1", talk(TALK, TalkKind.REMINDER, null, day(3, 9)));
    assertThat(access.row("s01/talk-1").tag()).isEqualTo("talk:talk-1");
  }

  @Test
  void who_handles_an_appeal_reads_it_and_the_case() {
    access.happened("appeal-1", appealGivenTo(List.of(OTHER), List.of()));
    assertThat(access.row("s03/appeal-1").tag()).isEqualTo("file:appeal-1");
    assertThat(access.row("s03/case-1").grounds()).containsExactly(AccessGround.REVIEWER);
  }

  @Test
  void who_no_longer_does_reads_neither_but_keeps_other_grounds() {
    access.happened("case-1", opened(), team(MEMBER));
    access.happened("appeal-1", appealGivenTo(List.of(OTHER), List.of()), appealGivenTo(List.of(MEMBER), List.of(OTHER)));
    assertThat(access.keys()).doesNotContain("s03/appeal-1", "s03/case-1");
    access.happened("appeal-1", appealGivenTo(List.of(OTHER), List.of(MEMBER)));
    assertThat(access.row("s02/case-1").grounds()).containsExactly(AccessGround.TEAM);
  }

  @Test
  void nobody_sees_the_grants_of_another() {
    access.happened("case-1", opened(), team(MEMBER));
    assertThat(access.seenBy("account:s02")).extracting(CaseAccessRow::staff).containsExactly(MEMBER);
    assertThat(access.seenBy("role:HEAD", "role:SYSTEM_ADMINISTRATOR")).isEmpty();
  }
}
