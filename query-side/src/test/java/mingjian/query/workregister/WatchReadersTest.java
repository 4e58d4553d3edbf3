package mingjian.query.workregister;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.FileRef;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.WatchItemId;
import mingjian.events.watch.WatchEvent;
import mingjian.events.watch.WatchEvent.WatchItemClosed;
import mingjian.events.watch.WatchEvent.WatchItemRaised;
import mingjian.events.watch.WatchEvent.WatchItemReopened;
import mingjian.events.watch.WatchEvent.WatchItemSettled;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.query.ViewScenario;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.watchitem.WatchItemView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A reminder of a file that few may read is read by those few: in the register, in its history, and with its facts.
class WatchReadersTest {
  private static final WatchItemId ITEM = new WatchItemId("watch-1");
  private static final Guard CLUE = new Guard(WorkCollection.CLUES, "clue-1");
  private static final Guard TALK = Guard.of(new TalkId("talk-1"));
  private static final Guard APPEAL = new Guard(WorkCollection.APPEALS, "appeal-1");

  private final ViewScenario<WorkRegisterRow> register = given(new WorkRegisterView(WorkCollection.WATCH_ITEMS));

  @Test
  void an_investigator_without_the_grant_sees_neither_the_reminder_of_a_clue_nor_its_steps() {
    register.happened("watch-1", raised(CLUE, null));
    assertThat(register.seenBy(Role.INVESTIGATOR)).isEmpty();
    assertThat(register.seenBy("role:INVESTIGATOR", "file:clue-2")).isEmpty();
    assertThat(register.rolesThatSee("watch-1")).containsExactlyInAnyOrder(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    ViewScenario<FileHistoryRow> history = given(new FileHistoryView()).happened("watch-1", life(CLUE));
    assertThat(history.rows()).hasSize(4);
    assertThat(history.seenBy(Role.INVESTIGATOR)).isEmpty();
    assertThat(given(new WatchItemView()).happened("watch-1", raised(CLUE, null)).seenBy(Role.INVESTIGATOR)).isEmpty();
  }

  @Test
  void one_with_the_grant_sees_them() {
    assertThat(register.happened("watch-1", raised(CLUE, null)).seenBy("role:INVESTIGATOR", "file:clue-1")).hasSize(1);
    assertThat(given(new FileHistoryView()).happened("watch-1", life(CLUE)).seenBy("file:clue-1")).hasSize(4);
    assertThat(given(new WatchItemView()).happened("watch-1", raised(CLUE, null)).seenBy("file:clue-1")).hasSize(1);
  }

  @Test
  void it_stays_so_when_it_is_closed_settled_or_reopened() {
    for (WatchEvent later : life(CLUE)) {
      assertThat(given(new WorkRegisterView(WorkCollection.WATCH_ITEMS)).happened("watch-1", raised(CLUE, null), later).seenBy(Role.INVESTIGATOR)).isEmpty();
    }
  }

  @Test
  void of_a_personal_file_case_clerks_see_nothing_either() {
    register.happened("watch-1", raised(APPEAL, null));
    assertThat(register.rolesThatSee("watch-1")).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(register.seenBy("file:appeal-1")).hasSize(1);
  }

  @Test
  void where_the_file_follows_from_a_case_those_of_the_case_see_it() {
    register.happened("watch-1", raised(CLUE, CASE));
    assertThat(register.seenBy("role:INVESTIGATOR", "case:case-1")).hasSize(1);
    assertThat(register.seenBy(Role.INVESTIGATOR)).isEmpty();
  }

  @Test
  void of_a_talk_those_see_it_who_see_that_the_talk_is_held_and_nobody_else() {
    register.happened("watch-1", raised(TALK, null));
    assertThat(register.seenBy(Role.INVESTIGATOR)).isEmpty();
    assertThat(register.seenBy("role:INVESTIGATOR", "talk:talk-2")).isEmpty();
    assertThat(register.seenBy("role:INVESTIGATOR", "talk:talk-1")).hasSize(1);
    assertThat(register.rolesThatSee("watch-1")).containsExactlyInAnyOrder(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    for (WatchEvent later : life(TALK)) {
      assertThat(given(new FileHistoryView()).happened("watch-1", later).seenBy(Role.INVESTIGATOR)).isEmpty();
    }
  }

  @Test
  void where_the_talk_serves_a_case_those_of_the_case_see_it() {
    register.happened("watch-1", raised(TALK, CASE));
    assertThat(register.seenBy("role:INVESTIGATOR", "case:case-1")).hasSize(1);
    assertThat(register.seenBy(Role.INVESTIGATOR)).isEmpty();
  }

  @Test
  void a_reminder_without_a_guard_is_read_by_the_office_as_before() {
    register.happened("watch-1", raised(null, null));
    assertThat(register.seenBy(Role.INVESTIGATOR)).hasSize(1);
    assertThat(given(new FileHistoryView()).happened("watch-1", life(null)).seenBy(Role.INVESTIGATOR)).hasSize(4);
    assertThat(given(new WatchItemView()).happened("watch-1", raised(null, null)).seenBy(Role.INVESTIGATOR)).hasSize(1);
  }

  @Test
  void none_stands_in_anybodys_timeline() {
    assertThat(given(new LeaderTimelineView()).happened("watch-1", life(CLUE)).keys()).isEmpty();
    assertThat(given(new LeaderTimelineView()).happened("watch-1", life(null)).keys()).isEmpty();
  }

  private static WatchEvent[] life(@Nullable Guard guard) {
    WorkAbout about = about(null);
    return new WatchEvent[] {
      raised(guard, null), new WatchItemSettled(ITEM, about, "已催办", APPROVAL, day(3, 2), guard), new WatchItemReopened(ITEM, about, "情况有变", day(3, 3), guard),
      new WatchItemClosed(ITEM, about, "已办结", day(3, 4), guard)
    };
  }

  private static WatchItemRaised raised(@Nullable Guard guard, @Nullable CaseId relatedCase) {
    return new WatchItemRaised(
        ITEM, about(relatedCase), WatchRule.REPLY_OVERDUE, "反映某局长的问题：到期未办", List.of(new WatchFact("应于3月1日前办理", new FileRef("clue-1"), 5L)), day(3, 1), guard);
  }

  private static WorkAbout about(@Nullable CaseId relatedCase) {
    return new WorkAbout(List.of(CHIEF), BUREAU, relatedCase, Secrecy.INTERNAL);
  }
}
