package mingjian.command.watch;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.watch.WatchEvent;

class WatchWalkTest extends Walk<WatchCommand, WatchDecider.Item, WatchEvent> {
  WatchWalkTest() {
    super(new WatchDecider(), 20);
  }

  @Override
  protected WatchCommand any(RandomGenerator random, boolean first) {
    return pick(WatchItemTest.any(random.nextInt(4) == 0 ? " " : "情况有变"), random);
  }
}
