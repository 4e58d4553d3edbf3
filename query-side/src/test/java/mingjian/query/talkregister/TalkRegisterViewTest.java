package mingjian.query.talkregister;

import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.talk;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.talk.AttendeeGroup;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.FollowUpCompleted;
import mingjian.events.talk.TalkEvent.FollowUpSet;
import mingjian.events.talk.TalkEvent.TalkClosed;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkOccasion;
import mingjian.query.ViewScenario;
import mingjian.query.talkfile.TalkFileRow;
import mingjian.query.talkfile.TalkFileView;
import org.junit.jupiter.api.Test;

class TalkRegisterViewTest {
  private static final TalkAbout ABOUT = new TalkAbout(TalkKind.REMINDER, List.of(CHIEF), null, Secrecy.INTERNAL);
  private static final FollowUpSet FOLLOW_UP =
      new FollowUpSet(TALK, ABOUT, List.of(new FollowUpItem("1", CHIEF, "完善报销制度", LocalDate.of(2025, 6, 30))), day(3, 10));
  private static final FollowUpCompleted DONE = new FollowUpCompleted(TALK, ABOUT, "1", CHIEF, "已完善", null, day(6, 1));

  private final ViewScenario<TalkRegisterRow> register = given(new TalkRegisterView());

  @Test
  void overdue_is_a_date_that_passed_and_no_state() {
    register.happened("talk-1", talk(TALK, TalkKind.REMINDER, null, day(3, 9)), FOLLOW_UP);
    assertThat(register.row("talk-1").dueOn()).isEqualTo(LocalDate.of(2025, 6, 30));
    register.happened("talk-1", DONE);
    assertThat(register.row("talk-1").dueOn()).isNull();
  }

  @Test
  void the_register_tells_that_it_was_held_and_not_what_was_said() {
    register.happened("talk-1", talk(TALK, TalkKind.REMINDER, null, day(3, 9)), FOLLOW_UP);
    assertThat(register.row("talk-1").held()).isTrue();
    assertThat(register.row("talk-1").toString()).doesNotContain("了解情况").doesNotContain("完善报销制度");
  }

  @Test
  void case_clerks_see_the_register_and_not_the_file() {
    ViewScenario<TalkFileRow> file = given(new TalkFileView());
    register.happened("talk-1", talk(TALK, TalkKind.REMINDER, null, day(3, 9)));
    file.happened("talk-1", talk(TALK, TalkKind.REMINDER, null, day(3, 9)), FOLLOW_UP);
    assertThat(register.rolesThatSee("talk-1")).contains(Role.CASE_ADMINISTRATOR).doesNotContain(Role.INVESTIGATOR, Role.REPORTER);
    assertThat(file.rolesThatSee("talk-1")).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(file.row("talk-1").progress().purpose()).isEqualTo("了解情况");
    assertThat(file.seenBy("talk:talk-1")).hasSize(1);
  }

  @Test
  void talks_are_found_by_whom_they_are_counted_by() {
    TalkAbout counted = new TalkAbout(
        TalkKind.INTEGRITY, List.of(CHIEF), null, Secrecy.INTERNAL, new TalkOccasion(null, AttendeeGroup.NEWLY_PROMOTED, null));
    register.happened("talk-1", new TalkClosed(TALK, counted, null, day(3, 9)));
    register.happened("talk-2", new TalkClosed(new TalkId("talk-2"), ABOUT, null, day(3, 9)));
    TalkRegisterView view = new TalkRegisterView();
    assertThat(view.fields(register.row("talk-1"))).containsEntry("group", "NEWLY_PROMOTED");
    assertThat(view.fields(register.row("talk-2"))).containsEntry("group", null);
  }
}
