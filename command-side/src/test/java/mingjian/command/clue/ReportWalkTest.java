package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.ABOUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportEvent;

class ReportWalkTest extends Walk<ReportCommand, ReportDecider.Report, ReportEvent> {
  ReportWalkTest() {
    super(new ReportDecider(), 60);
  }

  @Override
  protected ReportCommand any(RandomGenerator random, boolean first) {
    return first || random.nextInt(4) == 0
        ? ReportTest.register(pick(ReportChannel.values(), random), random.nextBoolean(), random.nextBoolean() ? "密〔2026〕3号" : null)
        : pick(ReportTest.all(), random);
  }

  @Override
  protected void holds(ReportDecider.Report now, List<ReportEvent> history) {
    assertThat(history.getLast().about()).isEqualTo(ABOUT);
  }
}
