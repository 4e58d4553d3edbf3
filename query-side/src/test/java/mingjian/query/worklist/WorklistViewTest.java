package mingjian.query.worklist;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.accepted;
import static mingjian.query.Happened.announced;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.closed;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.served;
import static mingjian.query.Happened.stated;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.transferred;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.ClueId;
import mingjian.events.Event;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.clue.ClueIntakeEvent.ClueReturned;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.FollowUpSet;
import mingjian.events.talk.TalkKind;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class WorklistViewTest {
  private static final Set<Role> LEADERS = EnumSet.of(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> HANDLERS = EnumSet.of(Role.INVESTIGATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> REGISTRARS = EnumSet.of(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> HEARING = EnumSet.of(Role.HEARING_OFFICER, Role.DEPUTY_LEAD, Role.HEAD);
  private static final WorklistView VIEW = new WorklistView(Map.ofEntries(
      Map.entry("AssignTeam", REGISTRARS), Map.entry("ServeFactMaterial", HANDLERS), Map.entry("RecordStatement", HANDLERS),
      Map.entry("TransferToHearing", HANDLERS), Map.entry("AcceptForHearing", HEARING), Map.entry("DecideCase", HEARING),
      Map.entry("ImposeSanction", HEARING), Map.entry("AnnounceDecision", HANDLERS), Map.entry("ReportExecution", HANDLERS),
      Map.entry("ArchiveCase", REGISTRARS), Map.entry("CompleteFollowUp", HANDLERS), Map.entry("CloseTalk", HANDLERS),
      Map.entry("AssignClue", REGISTRARS), Map.entry("SettleWatchItem", LEADERS), Map.entry("ApproveTalk", REGISTRARS)));

  @Test
  void a_case_without_a_team_waits_for_the_case_office_and_then_for_its_investigators() {
    WorklistRow opened = afterOpening().row("case-1");
    assertThat(opened.steps()).containsExactly("AssignTeam", "ServeFactMaterial");
    assertThat(opened.awaits()).containsExactlyInAnyOrder(Role.CASE_ADMINISTRATOR, Role.INVESTIGATOR);
    assertThat(afterOpening(team(MEMBER)).row("case-1").awaits()).containsExactly(Role.INVESTIGATOR);
  }

  @Test
  void a_case_that_was_handed_over_waits_for_every_hearing_officer() {
    ViewScenario<WorklistRow> handedOver = afterOpening(team(MEMBER), served(), stated(), transferred());
    assertThat(handedOver.row("case-1").awaits()).containsExactly(Role.HEARING_OFFICER);
    assertThat(handedOver.row("case-1").since()).isEqualTo(day(4, 10));
    assertThat(handedOver.seenBy(Role.HEARING_OFFICER)).hasSize(1);
    assertThat(handedOver.happened("case-1", accepted()).seenBy(Role.HEARING_OFFICER)).isEmpty();
    assertThat(handedOver.seenBy("case:case-1")).hasSize(1);
  }

  @Test
  void a_case_that_was_returned_stands_with_its_investigators_as_returned_until_it_is_handed_over_again() {
    ViewScenario<WorklistRow> returned = afterOpening(team(MEMBER), served(), stated(), transferred(), accepted(),
        new ReturnedForInvestigation(CASE, List.of(CHIEF), "事实不清", 1, APPROVAL, day(5, 2)));
    assertThat(returned.row("case-1").returned()).isTrue();
    assertThat(VIEW.fields(returned.row("case-1"))).containsEntry("returned", day(5, 2).sortKey()).containsEntry("investigator", day(5, 2).sortKey())
        .containsEntry("hearingOfficer", null);
    assertThat(returned.happened("case-1", transferred()).row("case-1").returned()).isFalse();
  }

  @Test
  void a_sanction_is_announced_and_carried_out_before_the_case_is_archived() {
    ViewScenario<WorklistRow> sanctioned = afterOpening(team(MEMBER), served(), stated(), transferred(), accepted(), decided(), sanctioned(), closed());
    assertThat(sanctioned.row("case-1").steps()).containsExactly("AnnounceDecision");
    assertThat(sanctioned.happened("case-1", announced(day(5, 20))).row("case-1").steps()).containsExactly("ReportExecution");
  }

  @Test
  void a_talk_is_due_by_its_nearest_follow_up_and_by_none_when_it_is_done() {
    TalkAbout about = new TalkAbout(TalkKind.REMINDER, List.of(CHIEF), null, Secrecy.INTERNAL);
    ViewScenario<WorklistRow> talk = given(VIEW).happened("talk-1", talk(TALK, TalkKind.REMINDER, null, day(3, 3)),
        new FollowUpSet(TALK, about, List.of(new FollowUpItem("1", CHIEF, "整改", LocalDate.of(2025, 4, 1))), day(3, 3)));
    assertThat(talk.row("talk-1").dueOn()).isEqualTo(LocalDate.of(2025, 4, 1));
    assertThat(talk.row("talk-1").steps()).containsExactly("CompleteFollowUp");
    assertThat(talk.row("talk-1").standing().ofTalk().progress().items()).allSatisfy(item -> assertThat(item.item().text()).isEmpty());
  }

  @Test
  void a_clue_that_was_given_back_waits_for_the_case_office_as_returned() {
    WorkAbout about = new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL);
    WorklistRow row = given(VIEW).happened("clue-1", new ClueReturned(new ClueId("clue-1"), about, List.of(MEMBER), "不属本室", day(3, 5))).row("clue-1");
    assertThat(row.returned()).isTrue();
    assertThat(row.awaits()).containsExactly(Role.CASE_ADMINISTRATOR);
  }

  @Test
  void what_others_announced_is_nobodys_work() {
    assertThat(given(VIEW).happened("case-2", announcedByOthers(CASE, PLACE, day(3, 1))).keys()).isEmpty();
  }

  @Test
  void the_case_office_sees_whose_turn_it_is_and_no_content() {
    ViewScenario<WorklistRow> opened = afterOpening(team(MEMBER));
    assertThat(opened.rolesThatSee("case-1")).containsExactlyInAnyOrder(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(VIEW.shown(opened.row("case-1")).toString()).doesNotContain("person-chief", "account");
  }

  @Test
  void a_sealed_file_waits_for_nobody_and_is_seen_by_the_named_only() {
    ViewScenario<WorklistRow> closed = afterOpening(team(MEMBER), sealed());
    assertThat(closed.row("case-1").steps()).isEmpty();
    assertThat(closed.seenBy(Role.HEAD)).isEmpty();
    assertThat(closed.seenBy("account:head1")).hasSize(1);
  }

  @Test
  void another_table_of_who_may_is_another_version() {
    assertThat(new WorklistView(Map.of("AssignTeam", LEADERS)).version()).isNotEqualTo(new WorklistView(Map.of("AssignTeam", REGISTRARS)).version()).isPositive();
    assertThat(VIEW.outdates(VIEW.version())).isFalse();
  }

  private static ViewScenario<WorklistRow> afterOpening(Event... events) {
    return given(VIEW).happened("case-1", opened()).happened("case-1", events);
  }
}
