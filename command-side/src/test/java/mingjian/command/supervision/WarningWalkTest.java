package mingjian.command.supervision;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.supervision.WarningEvent;

class WarningWalkTest extends Walk<WarningCommand, WarningDecider.Warning, WarningEvent> {
  WarningWalkTest() {
    super(new WarningDecider(), 12);
  }

  @Override
  protected WarningCommand any(RandomGenerator random, boolean first) {
    return pick(WarningTest.all(), random);
  }
}
