package mingjian.command.supervision;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.supervision.DutyReportEvent;

class DutyReportWalkTest extends Walk<DutyReportCommand, DutyReportDecider.DutyReport, DutyReportEvent> {
  DutyReportWalkTest() {
    super(new DutyReportDecider(), 15);
  }

  @Override
  protected DutyReportCommand any(RandomGenerator random, boolean first) {
    return DutyReportTest.Words.any(random, first);
  }
}
