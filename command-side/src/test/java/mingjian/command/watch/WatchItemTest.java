package mingjian.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.Scenario;
import mingjian.command.watch.WatchCommand.CloseWatchItem;
import mingjian.command.watch.WatchCommand.RaiseWatchItem;
import mingjian.command.watch.WatchCommand.RaiseWatchItemAgain;
import mingjian.command.watch.WatchCommand.ReopenWatchItem;
import mingjian.command.watch.WatchCommand.SettleWatchItem;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.WatchItemId;
import mingjian.events.watch.WatchEvent.WatchItemClosed;
import mingjian.events.watch.WatchEvent.WatchItemRaised;
import mingjian.events.watch.WatchEvent.WatchItemReopened;
import mingjian.events.watch.WatchEvent.WatchItemSettled;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import org.junit.jupiter.api.Test;

class WatchItemTest {
  private static final WatchItemId ITEM = new WatchItemId("watch-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(new PersonId("person-head")), null, null, Secrecy.INTERNAL);
  private static final List<WatchFact> FACTS = List.of(new WatchFact("自2019年1月1日任局长", null, 7L));
  private static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);
  private static final Approval APPROVAL =
      new Approval("某县纪委", "书记", new StaffId("shuji01"), TODAY, new DocumentRef("处理意见", null, TODAY));
  private static final RaiseWatchItem RAISE = new RaiseWatchItem(ITEM, ABOUT, WatchRule.TERM_OVER_LIMIT, "任期超限", FACTS, TODAY, null);
  private static final RaiseWatchItemAgain AGAIN = new RaiseWatchItemAgain(ITEM, WatchRule.TERM_OVER_LIMIT, "任期超限", FACTS, TODAY);
  private static final CloseWatchItem CLOSE = new CloseWatchItem(ITEM, "已经交流", TODAY);
  private static final SettleWatchItem SETTLE = new SettleWatchItem(ITEM, "任期届满前不作调整", APPROVAL, TODAY);
  private static final WatchItemRaised RAISED = new WatchItemRaised(ITEM, ABOUT, WatchRule.TERM_OVER_LIMIT, "任期超限", FACTS, TODAY, null);
  private static final WatchItemClosed CLOSED = new WatchItemClosed(ITEM, ABOUT, "已经交流", TODAY, null);
  private static final WatchItemSettled SETTLED = new WatchItemSettled(ITEM, ABOUT, "任期届满前不作调整", APPROVAL, TODAY, null);

  private static Scenario given(Event... past) {
    return Scenario.scenario(new WatchDecider()).given(past);
  }

  @Test
  void a_reminder_is_raised_once_while_it_is_open() {
    given().by(Role.CASE_ADMINISTRATOR).when(RAISE).then(RAISED);
    given(RAISED).by(Role.CASE_ADMINISTRATOR).when(AGAIN).thenNothing();
  }

  @Test
  void it_is_closed_when_its_facts_are_gone_and_comes_back_with_them() {
    given(RAISED).by(Role.CASE_ADMINISTRATOR).when(CLOSE).then(CLOSED);
    given(RAISED, CLOSED).by(Role.CASE_ADMINISTRATOR).when(CLOSE).thenNothing();
    given(RAISED, CLOSED).by(Role.CASE_ADMINISTRATOR).when(AGAIN).then(RAISED);
  }

  @Test
  void a_reasoned_decision_stands_until_somebody_reopens_it() {
    given(RAISED).when(SETTLE).then(SETTLED);
    given(RAISED, SETTLED).by(Role.CASE_ADMINISTRATOR).when(AGAIN).thenNothing();
    given(RAISED, SETTLED).when(new ReopenWatchItem(ITEM, "情况有变", TODAY)).then(new WatchItemReopened(ITEM, ABOUT, "情况有变", TODAY, null));
  }

  @Test
  void nobody_decides_without_a_reason_or_about_what_was_not_raised() {
    given(RAISED).when(new SettleWatchItem(ITEM, " ", APPROVAL, TODAY)).thenRejected("reminder-without-reason");
    given(RAISED, CLOSED).when(SETTLE).thenRejected("step-not-allowed");
    given().when(SETTLE).thenRejected("not-found");
  }

  @Test
  void a_reminder_stands_on_facts_about_somebody() {
    given().by(Role.CASE_ADMINISTRATOR).when(new RaiseWatchItem(ITEM, ABOUT, WatchRule.TERM_OVER_LIMIT, "任期超限", List.of(), TODAY, null))
        .thenRejected("reminder-without-facts");
    given().by(Role.CASE_ADMINISTRATOR)
        .when(new RaiseWatchItem(ITEM, new WorkAbout(List.of(), null, null, Secrecy.INTERNAL), WatchRule.TERM_OVER_LIMIT, "任期超限", FACTS, TODAY, null))
        .thenRejected("work-about-nobody");
  }

  @Test
  void a_reminder_of_a_guarded_file_bears_its_guard_in_each_of_its_events() {
    Guard clue = new Guard(WorkCollection.CLUES, "clue-1");
    WatchItemRaised raised = new WatchItemRaised(ITEM, ABOUT, WatchRule.REPLY_OVERDUE, "到期未办", FACTS, TODAY, clue);
    given().by(Role.CASE_ADMINISTRATOR).when(new RaiseWatchItem(ITEM, ABOUT, WatchRule.REPLY_OVERDUE, "到期未办", FACTS, TODAY, clue)).then(raised);
    WatchItemClosed closed = new WatchItemClosed(ITEM, ABOUT, "已经交流", TODAY, clue);
    given(raised).by(Role.CASE_ADMINISTRATOR).when(CLOSE).then(closed);
    given(raised, closed).by(Role.CASE_ADMINISTRATOR).when(new RaiseWatchItemAgain(ITEM, WatchRule.REPLY_OVERDUE, "到期未办", FACTS, TODAY)).then(raised);
    given(raised).when(SETTLE).then(new WatchItemSettled(ITEM, ABOUT, "任期届满前不作调整", APPROVAL, TODAY, clue));
  }

  @Test
  void deciding_is_for_leaders() {
    assertThat(given(RAISED).by(Role.INVESTIGATOR).when(SETTLE).thenRejected("not-permitted").inChinese()).contains("承办部门负责人");
  }

  /// One of each kind, and a reminder without facts.
  static List<WatchCommand> any(String reason) {
    return List.of(
        RAISE, AGAIN, CLOSE, new RaiseWatchItem(ITEM, ABOUT, WatchRule.TERM_OVER_LIMIT, "任期超限", List.of(), TODAY, null),
        new SettleWatchItem(ITEM, reason, APPROVAL, TODAY), new ReopenWatchItem(ITEM, reason, TODAY));
  }
}
