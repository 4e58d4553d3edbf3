package mingjian.command.supervision;

import mingjian.command.NoFacts;
import org.junit.jupiter.api.Test;

class AppointmentWalkTest {
  @Test
  void any_walk_ends_in_a_state_that_replay_reaches_too() {
    new WorkWalk<>(new AppointmentDecider(), new NoFacts(), AppointmentTest.Words::any).goesEverywhere();
  }
}
