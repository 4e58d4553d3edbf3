package mingjian.command.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.EventCatalogue;
import mingjian.events.rectification.RectificationState;
import mingjian.events.rectification.RectificationSteps;
import org.junit.jupiter.api.Test;

class RectificationStepsTest {
  @Test
  void the_table_knows_every_command_and_no_other() {
    Set<String> named =
        Arrays.stream(RectificationState.values()).flatMap(state -> RectificationSteps.from(state).stream()).collect(Collectors.toSet());
    Set<String> commands = EventCatalogue.leaves(RectificationCommand.class).stream().map(Class::getSimpleName).collect(Collectors.toSet());
    assertThat(named).isEqualTo(commands);
  }
}
