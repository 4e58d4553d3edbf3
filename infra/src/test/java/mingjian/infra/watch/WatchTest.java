package mingjian.infra.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.FieldOfWork;
import mingjian.events.Role;
import mingjian.events.casefile.Penalty;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.facts.Viewers;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules over the demo set, on the real log and views.
class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final WatchRules RULES = new WatchRules(Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION), 5, 12, 30);

  @TempDir Path folder;

  @Test
  void what_the_rules_find_is_raised_once_and_closed_when_time_or_facts_change_it() {
    try (Node node = Node.open(folder)) {
      DemoSet.sendTo(node.log(), node.commands(), NOW);
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

  private static Watch watch(Node node, Instant now) {
    return new Watch(
        node.log(), node.views(), node.progress(), node.commands(), RULES, Penalty.REMOVAL, Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1));
  }

  private static List<WorkRegisterRow> open(Node node) {
    return node.views().page(new WorkRegisterView(WorkCollection.WATCH_ITEMS), new Ask(List.of(Condition.is("ended", 0L)), null, null, false, 0, 200),
        new Viewers(node.views()).of(new Actor("shuji01", Role.HEAD))).rows();
  }
}
