package mingjian.command.supervision;

import static mingjian.command.supervision.SupervisionWords.LAST_MONTH;
import static mingjian.command.supervision.SupervisionWords.world;

import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.Walk;
import mingjian.events.supervision.AuditEvent;

class AuditWalkTest extends Walk<AuditCommand, AuditEngagement, AuditEvent> {
  AuditWalkTest() {
    super(new AuditDecider(), 15);
  }

  @Override
  protected AuditCommand any(RandomGenerator random, boolean first) {
    return AuditTest.Words.any(random, first);
  }

  @Override
  protected Facts facts() {
    return world(LAST_MONTH);
  }
}
