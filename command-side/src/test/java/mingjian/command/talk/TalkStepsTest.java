package mingjian.command.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.EventCatalogue;
import mingjian.events.talk.TalkState;
import mingjian.events.talk.TalkSteps;
import org.junit.jupiter.api.Test;

class TalkStepsTest {
  @Test
  void the_table_knows_every_command_and_no_other() {
    Set<String> named = Arrays.stream(TalkState.values()).flatMap(state -> TalkSteps.from(state).stream()).collect(Collectors.toSet());
    Set<String> commands = EventCatalogue.leaves(TalkCommand.class).stream().map(Class::getSimpleName).collect(Collectors.toSet());
    assertThat(named).isEqualTo(commands);
  }
}
