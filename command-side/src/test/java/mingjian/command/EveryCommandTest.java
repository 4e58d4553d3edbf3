package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.events.work.WorkState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.ReflectionSupport;

/// No command of any context is forgotten: each is in a walk, in its table of steps, and refuses whom it isn't for.
class EveryCommandTest {
  private static final Set<Role> WITHOUT_CONTENT = EnumSet.of(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR);

  @Test
  void each_is_in_exactly_one_walk() {
    List<Class<?>> commands = new ArrayList<>();
    Deciders.ALL.forEach(decider -> commands.addAll(EventCatalogue.leaves(decider.commands())));
    assertThat(walks().<Class<?>>flatMap(walk -> walk.kinds().stream())).containsExactlyInAnyOrderElementsOf(commands);
  }

  @TestFactory
  Stream<DynamicTest> each_file_names_its_own_commands_in_its_states_and_no_other() {
    return Deciders.ALL.stream().filter(WorkDecider.class::isInstance).map(decider -> (WorkDecider<?, ?, ?>) decider)
        .map(decider -> dynamicTest(decider.collection(), () -> {
          Set<String> named = new HashSet<>();
          Stream.of(decider.files().states().getEnumConstants()).map(WorkState::next).forEach(named::addAll);
          assertThat(EventCatalogue.leaves(decider.commands())).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(named);
        }));
  }

  @TestFactory
  Stream<DynamicTest> each_is_refused_to_whom_it_is_not_for() {
    return walks().flatMap(walk -> walk.oneOfEach(1).values().stream().map(
        command -> dynamicTest(command.getClass().getSimpleName(), () -> isRefusedToTheRest(walk.decider, command))));
  }

  private static void isRefusedToTheRest(Decider<?, ?, ?> decider, Command command) {
    Set<Role> permitted = WhoMay.send(command.getClass());
    assertThat(permitted).isNotEmpty().doesNotContainAnyElementsOf(WITHOUT_CONTENT);
    for (Role role : EnumSet.complementOf(EnumSet.copyOf(permitted))) {
      Rejection refused = Scenario.scenario(decider).by(role).when(command).thenRejected("not-permitted");
      assertThat(refused.inChinese()).contains(Words.of(role), Words.of("command." + command.getClass().getSimpleName()))
          .contains(permitted.stream().map(Words::of).toList());
    }
  }

  /// Whatever is a walk runs as a test, so that being one is being tried.
  private static Stream<Walk<?, ?, ?>> walks() {
    List<Class<?>> found = ReflectionSupport.findAllClassesInPackage(
        "mingjian.command", type -> Walk.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()), name -> name.endsWith("Test"));
    return found.stream().<Walk<?, ?, ?>>map(type -> (Walk<?, ?, ?>) ReflectionSupport.newInstance(type));
  }
}
