package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.ABOUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.clue.ModelAlertEvent;

class ModelAlertWalkTest extends Walk<ModelAlertCommand, ModelAlertDecider.ModelAlert, ModelAlertEvent> {
  ModelAlertWalkTest() {
    super(new ModelAlertDecider(), 60);
  }

  @Override
  protected ModelAlertCommand any(RandomGenerator random, boolean first) {
    return pick(ModelAlertTest.all(), random);
  }

  @Override
  protected void holds(ModelAlertDecider.ModelAlert now, List<ModelAlertEvent> history) {
    assertThat(history.getLast().about()).isEqualTo(ABOUT);
  }
}
