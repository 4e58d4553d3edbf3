package mingjian.infra.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.watch.Finding;
import mingjian.command.watch.WatchCommand.RaiseWatchItem;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.WatchItemId;
import mingjian.events.casefile.Penalty;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.facts.Viewers;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.rates.RatesView;
import mingjian.query.Viewer;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.watchitem.WatchItemRow;
import mingjian.query.watchitem.WatchItemView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules over the demo set, on the real log and views.
class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final WatchRules RULES = new WatchRules(Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION), 5, 12, 30);
  private static final WorkRegisterView REGISTER = new WorkRegisterView(WorkCollection.WATCH_ITEMS);
  private static final ClueId CLUE = new ClueId("clue-overdue");
  private static final DocumentRef PAPER = new DocumentRef("信访件", null, PartialDate.of(2025, 10, 1));
  private static final Approval APPROVAL = new Approval("某县纪委监委", "主要负责人", null, PartialDate.of(2025, 10, 8), PAPER);

  @TempDir Path folder;

  @Test
  void what_the_rules_find_is_raised_once_and_closed_when_time_or_facts_change_it() {
    try (Node node = Node.open(folder)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), NOW);
      node.await(node.log().head());
      Watch today = watch(node, NOW);
      int raised = today.look();
      assertThat(raised).isPositive();
      node.await(node.log().head());
      assertThat(open(node)).hasSize(raised).allSatisfy(item -> {
        assertThat(item.kind()).startsWith("WatchRule.");
        assertThat(item.headline()).isNotBlank();
        assertThat(item.about().persons().isEmpty() && item.about().unit() == null).isFalse();
      });
      long head = node.log().head();
      assertThat(today.look()).as("looking again records nothing").isZero();
      assertThat(node.log().head()).isEqualTo(head);
      assertThat(watch(node, NOW).look()).as("nor does another node that looks").isZero();
      Watch longAgo = watch(node, NOW.minus(Duration.ofDays(3_650)));
      longAgo.look();
      node.await(node.log().head());
      assertThat(open(node).size()).as("items whose facts are not so are closed").isLessThan(raised);
      today.look();
      node.await(node.log().head());
      assertThat(open(node)).as("and raised again when they are").hasSize(raised);
    }
  }

  @Test
  void a_reminder_of_a_clue_is_seen_by_those_who_may_read_the_clue_and_counts_for_nobody_else() {
    try (Node node = Node.open(folder)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), NOW);
      send(node, new RegisterClue(CLUE, new WorkAbout(List.of(new PersonId("person-demo-education-head")), null, null, Secrecy.WORK_SECRET), "反映某局长的问题",
          new RegisterNumber("某县纪委", 2025, "线索〔2025〕99号"), ClueSource.REPORT, null, null, "反映在采购中谋利", TargetRank.OTHER, null, null, PAPER,
          PartialDate.of(2025, 10, 1), null));
      node.await(send(node, new AssignClue(CLUE, "第一室", List.of(new StaffId("C103")), null, APPROVAL, PartialDate.of(2025, 10, 9))));
      watch(node, NOW).look();
      node.await(node.log().head());

      List<WorkRegisterRow> all = open(node, new Actor("shuji01", Role.HEAD));
      List<WorkRegisterRow> guarded = all.stream().filter(item -> item.guard() != null).toList();
      assertThat(guarded).extracting(item -> item.guard().fileId()).contains(CLUE.value());
      WorkRegisterRow ofClue = guarded.stream().filter(item -> item.guard().fileId().equals(CLUE.value())).findFirst().orElseThrow();
      assertThat(open(node, new Actor("C103", Role.INVESTIGATOR))).contains(ofClue);

      Actor without = new Actor("C998", Role.INVESTIGATOR);
      Viewer viewer = new Viewers(node.views()).of(without);
      List<WorkRegisterRow> seen = open(node, without);
      assertThat(seen).as("what the office reads is still seen").isNotEmpty().allSatisfy(item -> assertThat(item.guard()).isNull());
      assertThat(node.views().page(REGISTER, new Ask(List.of(), null, null, false, 0, 1), viewer).total()).as("nor is it counted").isEqualTo(seen.size());
      assertThat(node.views().page(REGISTER, new Ask(List.of(), "反映某局长", null, false, 0, 10), viewer).total()).as("nor found").isZero();
      assertThat(node.views().find(REGISTER, ofClue.fileId(), viewer)).isEmpty();
      assertThat(node.views().find(new WatchItemView(), ofClue.fileId(), viewer)).isEmpty();
      Ask history = new Ask(List.of(Condition.is("file", ofClue.fileId())), null, null, false, 0, 10);
      assertThat(node.views().page(new FileHistoryView(), history, viewer).total()).isZero();

      WatchItemRow facts = node.views().find(new WatchItemView(), ofClue.fileId(), new Viewers(node.views()).of(new Actor("shuji01", Role.HEAD))).orElseThrow();
      assertThat(facts.facts()).singleElement().satisfies(fact -> {
        assertThat(fact.file().value()).isEqualTo(CLUE.value());
        assertThat(fact.at()).as("the event that set the day").isEqualTo(node.log().readStream(CLUE.value(), 0).getLast().position());
      });
    }
  }

  @Test
  void an_item_of_a_clue_that_the_office_once_read_is_closed_and_not_raised_again_for_all() {
    try (Node node = Node.open(folder)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), NOW);
      WorkAbout about = new WorkAbout(List.of(new PersonId("person-demo-education-head")), null, null, Secrecy.INTERNAL);
      send(node, new RegisterClue(CLUE, about, "反映某局长的问题", new RegisterNumber("某县纪委", 2025, "线索〔2025〕99号"), ClueSource.REPORT, null, null, "反映在采购中谋利",
          TargetRank.OTHER, null, null, PAPER, PartialDate.of(2025, 10, 1), null));
      send(node, new AssignClue(CLUE, "第一室", List.of(new StaffId("C103")), null, APPROVAL, PartialDate.of(2025, 10, 9)));
      WatchItemId old = Watch.id(new Finding(WatchRule.REPLY_OVERDUE, CLUE + ":2025-11-09", about, null, "", List.of()));
      List<WatchFact> facts = List.of(new WatchFact("应于2025年11月9日前办理", new FileRef(CLUE.value()), null));
      node.await(send(node, new RaiseWatchItem(old, about, WatchRule.REPLY_OVERDUE, "反映某局长的问题：到期未办", facts, PartialDate.of(2025, 11, 10), null)));
      for (int look = 0; look < 2; look++) {
        watch(node, NOW).look();
        node.await(node.log().head());
      }
      assertThat(open(node, new Actor("C104", Role.INVESTIGATOR))).noneMatch(item -> item.headline().contains("反映某局长"));
      assertThat(open(node)).anyMatch(item -> item.headline().contains("反映某局长") && item.guard() != null);
    }
  }

  @Test
  void each_fact_leads_to_the_event_behind_it() {
    try (Node node = Node.open(folder)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), NOW);
      node.await(node.log().head());
      watch(node, NOW).look();
      node.await(node.log().head());
      Viewer head = new Viewers(node.views()).of(new Actor("shuji01", Role.HEAD));
      List<WatchFact> facts = node.views().page(new WatchItemView(), new Ask(List.of(), null, null, false, 0, 200), head).rows().stream()
          .flatMap(item -> item.facts().stream()).filter(fact -> !fact.text().contains("没有监督谈话记录")).toList();
      assertThat(facts).isNotEmpty().allSatisfy(fact -> {
        assertThat(fact.at()).as(fact.text()).isNotNull();
        assertThat(node.log().readStream(fact.file().value(), 0)).extracting(StoredEvent::position).contains(fact.at());
      });
    }
  }

  private static long send(Node node, Command command) {
    String id = "test:" + command.getClass().getSimpleName();
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    return node.commands().send(new Envelope(command, new Actor("anguan01", Role.CASE_ADMINISTRATOR), NOW, id, hash, null)).position();
  }

  private static List<WorkRegisterRow> open(Node node, Actor actor) {
    return node.views().page(REGISTER, new Ask(List.of(Condition.is("ended", 0L)), null, null, false, 0, 200), new Viewers(node.views()).of(actor)).rows();
  }

  private static Watch watch(Node node, Instant now) {
    return new Watch(
        node.log(), node.views(), new RatesView(node.timeLimits()), node.progress(), node.commands(), RULES, Penalty.REMOVAL, Clock.fixed(now, ZoneOffset.UTC),
        Duration.ofHours(1));
  }

  private static List<WorkRegisterRow> open(Node node) {
    return open(node, new Actor("shuji01", Role.HEAD));
  }
}
