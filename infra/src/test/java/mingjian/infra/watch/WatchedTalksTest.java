package mingjian.infra.watch;

import static mingjian.infra.watch.WatchedBureau.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.talk.TalkCommand.CompleteFollowUp;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.TalkId;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.Reform;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkKind;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.infra.Node;
import mingjian.infra.facts.Viewers;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.workregister.WorkRegisterRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 严防“一谈了之”: what follows from a talk is reminded of when it is overdue, and only those are told who may know of the talk.
class WatchedTalksTest {
  private static final TalkId TALK = new TalkId("talk-reminder");
  private static final PartialDate HELD = PartialDate.of(2025, 5, 6);
  private static final LocalDate DUE = LocalDate.of(2025, 6, 6);
  private static final Actor HOLDER = new Actor("C103", Role.INVESTIGATOR);
  private static final Actor OTHER = new Actor("C104", Role.INVESTIGATOR);

  @TempDir Path folder;

  @Test
  void what_was_to_be_done_after_a_talk_is_reminded_of_when_overdue_until_it_is_done() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      send(node, talk("talk-entry", FROM, FROM), talk(TALK.value(), TalkKind.INTEGRITY_REMINDER, HELD, null), followUp());
      assertThat(open(node, RULES, DUE.toString())).as("on the day").isEmpty();
      assertThat(open(node, RULES, "2025-06-07")).containsExactly(WatchRule.RECTIFICATION_OVERDUE);
      assertThat(seen(node, HOLDER)).singleElement().satisfies(item -> {
        assertThat(item.guard()).isEqualTo(Guard.of(TALK));
        assertThat(item.about().persons()).containsExactly(HEAD);
      });
      assertHidden(node, seen(node, HOLDER).getFirst());
      send(node, new CompleteFollowUp(TALK, "1", "已整改", null, PartialDate.of(2025, 6, 8)));
      assertThat(open(node, RULES, "2025-06-09")).isEmpty();
    }
  }

  @Test
  void so_is_a_rectification_that_follows_from_the_talk() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      send(node, talk("talk-entry", FROM, FROM), talk(TALK.value(), TalkKind.INTEGRITY_REMINDER, HELD, null));
      send(node, HOLDER, new IssueRectification(new RectificationId("rect-talk"), UNIT, List.of(HEAD), null, TALK, List.of("审批不严"),
          List.of(new Measure("1", "完善审批制度", "办公室主任", DUE, Reform.INSTITUTION)), "某县纪委监委", PAPER, DUE, null, HELD));
      assertThat(open(node, RULES, "2025-06-07")).containsExactly(WatchRule.RECTIFICATION_OVERDUE);
      assertHidden(node, seen(node, HOLDER).getFirst());
    }
  }

  /// Neither seen nor counted by who holds no grant on the talk.
  private static void assertHidden(Node node, WorkRegisterRow item) {
    assertThat(seen(node, OTHER)).isEmpty();
    Ask history = new Ask(List.of(Condition.is("file", item.fileId())), null, null, false, 0, 10);
    assertThat(node.views().page(new FileHistoryView(), history, new Viewers(node.views()).of(HOLDER)).total()).isPositive();
    assertThat(node.views().page(new FileHistoryView(), history, new Viewers(node.views()).of(OTHER)).total()).isZero();
  }

  private static SetFollowUp followUp() {
    return new SetFollowUp(TALK, List.of(new FollowUpItem("1", HEAD, "说明情况", DUE)), null, HELD);
  }
}
