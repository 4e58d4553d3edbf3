package mingjian.command.talk;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.talk.AdmonitionEvent;

class AdmonitionWalkTest extends Walk<AdmonitionCommand, AdmonitionDecider.Admonition, AdmonitionEvent> {
  AdmonitionWalkTest() {
    super(new AdmonitionDecider(), 40);
  }

  @Override
  protected AdmonitionCommand any(RandomGenerator random, boolean first) {
    return AdmonitionTest.any(random);
  }
}
