package mingjian.infra.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingjian.infra.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSetTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @TempDir
  private Path dataDir;

  @Test
  void every_command_is_accepted_and_every_view_takes_it() {
    try (Node node = Node.open(dataDir)) {
      long last = DemoSet.sendTo(node.log(), node.commands(), AT);
      assertThat(last).isEqualTo(node.log().head()).isGreaterThanOrEqualTo(DemoSet.steps(TODAY).size());
      assertThat(node.await(last).there()).isTrue();
    }
  }

  @Test
  void a_second_time_adds_nothing() {
    try (Node node = Node.open(dataDir)) {
      long last = DemoSet.sendTo(node.log(), node.commands(), AT);
      assertThat(DemoSet.sendTo(node.log(), node.commands(), AT.plusSeconds(90_000))).isZero();
      assertThat(node.log().head()).isEqualTo(last);
    }
  }

  @Test
  void an_interrupted_set_is_completed_on_another_day() {
    try (Node node = Node.open(dataDir)) {
      List<DemoStep> steps = DemoSet.steps(TODAY);
      DemoSet.send(steps, 20, node.commands(), AT);
      DemoSet.sendTo(node.log(), node.commands(), AT.plusSeconds(90_000));
      assertThat(node.log().findCommit("demo:" + steps.size())).isPresent();
    }
  }
}
