package mingjian.command.supervision;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.supervision.DutySlipEvent;

class DutySlipWalkTest extends Walk<DutySlipCommand, DutySlip, DutySlipEvent> {
  DutySlipWalkTest() {
    super(new DutySlipDecider(), 25);
  }

  @Override
  protected DutySlipCommand any(RandomGenerator random, boolean first) {
    return DutySlipTest.any(random);
  }
}
