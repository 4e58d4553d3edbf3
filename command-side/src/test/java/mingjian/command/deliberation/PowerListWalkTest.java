package mingjian.command.deliberation;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.deliberation.PowerListEvent;

class PowerListWalkTest extends Walk<PowerListCommand, PowerListDecider.PowerList, PowerListEvent> {
  PowerListWalkTest() {
    super(new PowerListDecider(), 25);
  }

  @Override
  protected PowerListCommand any(RandomGenerator random, boolean first) {
    return PowerListTest.any(random);
  }
}
