package mingjian.command.accountability;

import static mingjian.command.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.events.Event;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewProgress;

/// A review told in commands: each `then…` step rides through the real socket on what the steps before it recorded.
final class ReviewStory {
  final ReviewWords.World world = new ReviewWords.World();
  private final ReviewDecider decider = new ReviewDecider();
  private final List<Event> past = new ArrayList<>();

  static ReviewStory after(ReviewCommand... commands) {
    ReviewStory story = new ReviewStory();
    for (ReviewCommand command : commands) {
      story.then(command);
    }
    return story;
  }

  /// Each command must be taken.
  ReviewStory then(ReviewCommand... commands) {
    for (ReviewCommand command : commands) {
      past.addAll(when(command).events());
    }
    return this;
  }

  <E extends ReviewEvent> E then(ReviewCommand command, Class<E> recorded) {
    List<Event> events = when(command).events();
    past.addAll(events);
    assertThat(events).singleElement().isInstanceOf(recorded);
    return recorded.cast(events.getFirst());
  }

  Rejection refuses(ReviewCommand command, String code) {
    return when(command).thenRejected(code);
  }

  void records(ReviewCommand command, int events) {
    assertThat(when(command).events()).hasSize(events);
  }

  ReviewProgress now() {
    ReviewProgress progress = decider.initial();
    for (Event event : past) {
      progress = decider.evolve(progress, (ReviewEvent) event);
    }
    return progress;
  }

  private Scenario.Outcome when(ReviewCommand command) {
    return scenario(decider).knowing(world).given(past.toArray(Event[]::new)).when(command);
  }
}
