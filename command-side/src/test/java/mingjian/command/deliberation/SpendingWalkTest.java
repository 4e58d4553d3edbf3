package mingjian.command.deliberation;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.deliberation.SpendingEvent;

class SpendingWalkTest extends Walk<SpendingCommand, SpendingDecider.Spending, SpendingEvent> {
  SpendingWalkTest() {
    super(new SpendingDecider(), 25);
  }

  @Override
  protected SpendingCommand any(RandomGenerator random, boolean first) {
    return SpendingTest.any(random);
  }
}
