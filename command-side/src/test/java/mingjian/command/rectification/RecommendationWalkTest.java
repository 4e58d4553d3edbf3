package mingjian.command.rectification;

import java.util.random.RandomGenerator;
import mingjian.command.StateTable;
import mingjian.command.Walk;
import mingjian.events.rectification.RecommendationEvent;

class RecommendationWalkTest extends Walk<RecommendationCommand, RecommendationDecider.Recommendation, RecommendationEvent> {
  RecommendationWalkTest() {
    super(new RecommendationDecider(), StateTable.of(new RecommendationDecider()).orToldFirst("refused-without-reason"), 40);
  }

  @Override
  protected RecommendationCommand any(RandomGenerator random, boolean first) {
    return RecommendationTest.any(random);
  }
}
