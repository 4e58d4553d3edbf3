package mingjian.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.WhoMay;
import mingjian.events.EventCatalogue;
import mingjian.events.Words;
import mingjian.events.accountability.ReviewState;
import mingjian.events.accountability.ReviewSteps;
import org.junit.jupiter.api.Test;

class ReviewStepsTest {
  @Test
  void the_table_knows_every_command_and_no_other() {
    Set<String> named = Arrays.stream(ReviewState.values()).flatMap(state -> ReviewSteps.from(state).stream()).collect(Collectors.toSet());
    Set<String> commands = EventCatalogue.leaves(ReviewCommand.class).stream().map(Class::getSimpleName).collect(Collectors.toSet());
    assertThat(named).isEqualTo(commands);
  }

  @Test
  void every_command_has_its_word_and_somebody_who_may_enter_it() {
    assertThat(EventCatalogue.leaves(ReviewCommand.class)).allSatisfy(command -> {
      assertThat(Words.find("command." + command.getSimpleName())).isPresent();
      assertThat(WhoMay.send(command)).isNotEmpty();
    });
  }
}
