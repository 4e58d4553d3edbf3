package mingjian.command.supervision;

import static mingjian.command.supervision.SupervisionWords.LAST_MONTH;
import static mingjian.command.supervision.SupervisionWords.world;

import org.junit.jupiter.api.Test;

class AuditWalkTest {
  @Test
  void any_walk_ends_in_a_state_that_replay_reaches_too() {
    new WorkWalk<>(new AuditDecider(), world(LAST_MONTH), AuditTest.Words::any).goesEverywhere();
  }
}
