package mingjian.command.supervision;

import static mingjian.command.supervision.DisclosureWords.*;

import java.util.List;
import java.util.Random;
import mingjian.command.NoFacts;
import mingjian.events.supervision.DisclosureKind;
import org.junit.jupiter.api.Test;

class DisclosureWalkTest {
  @Test
  void any_walk_ends_in_a_state_that_replay_reaches_too() {
    new WorkWalk<>(new DisclosureDecider(), new NoFacts(), DisclosureWalkTest::any).goesEverywhere();
  }

  private static DisclosureCommand any(Random r, boolean first) {
    String text = r.nextInt(5) == 0 ? " " : "写明的内容";
    return switch (first ? 0 : r.nextInt(12)) {
      case 0 -> r.nextInt(2) == 0 ? file(DisclosureKind.PERSONAL_MATTERS) : file(kind(r), whole(kind(r)));
      case 1, 2 -> flag();
      case 3, 4 -> criticise(text);
      case 5, 6 -> order(r.nextInt(10));
      case 7, 8 -> supplement();
      case 9 -> refer(text);
      case 10 -> r.nextInt(3) == 0 ? close(text) : handOver(r.nextBoolean() ? List.of(OTHER) : List.of(), List.of(HANDLER));
      default -> correct(text);
    };
  }

  private static DisclosureKind kind(Random r) {
    return WorkWalk.pick(DisclosureKind.values(), r);
  }
}
