package mingjian.command.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.WhoMay;
import mingjian.command.WorkDecider;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.ModelAlertState;
import mingjian.events.clue.ReportState;
import mingjian.events.work.WorkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state against every command, and every role against every command, of all three kinds of file.
class ClueStepsTest {
  private record Machine(WorkDecider<?, ?, ?> decider, Class<? extends WorkState> states, List<? extends Command> commands) {
    Event[] until(WorkState state) {
      return switch (state) {
        case ClueState s -> ClueWords.until(s);
        case ReportState s -> ReportTest.until(s);
        case ModelAlertState s -> ModelAlertTest.until(s);
        default -> throw new IllegalArgumentException(state.name());
      };
    }
  }

  private static final List<Machine> MACHINES = List.of(
      new Machine(new ClueDecider(), ClueState.class, ClueCommands.all()),
      new Machine(new ReportDecider(), ReportState.class, ReportTest.all()),
      new Machine(new ModelAlertDecider(), ModelAlertState.class, ModelAlertTest.all()));

  static Stream<Arguments> statesAndCommands() {
    return MACHINES.stream().flatMap(machine -> Stream.of(machine.states.getEnumConstants()).flatMap(state ->
        machine.commands.stream().filter(command -> !state.allows(command)).map(command -> Arguments.of(machine, state, command))));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("statesAndCommands")
  void a_step_the_machine_does_not_have_is_refused(Machine machine, WorkState state, Command command) {
    String code = state.name().equals("NONE") ? "not-found" : command instanceof Creates ? "already-exists" : "step-not-allowed";
    refusedInChinese(Scenario.scenario(machine.decider).given(machine.until(state)).when(command).thenRejected(code));
  }

  static Stream<Arguments> rolesAndCommands() {
    return MACHINES.stream().flatMap(machine -> machine.commands.stream().flatMap(command -> Stream.of(Role.values())
        .filter(role -> !WhoMay.send(command.getClass()).contains(role)).map(role -> Arguments.of(machine, role, command))));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("rolesAndCommands")
  void a_role_that_may_not_is_refused(Machine machine, Role role, Command command) {
    refusedInChinese(Scenario.scenario(machine.decider).by(role).when(command).thenRejected("not-permitted"));
  }

  @Test
  void nobody_without_content_may_send_anything() {
    MACHINES.stream().flatMap(machine -> machine.commands.stream()).forEach(command -> assertThat(WhoMay.send(command.getClass()))
        .isNotEmpty().doesNotContain(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR, Role.HEARING_OFFICER));
  }

  @Test
  void the_machines_name_every_command_and_no_other() {
    for (Machine machine : MACHINES) {
      Set<String> named = Stream.of(machine.states.getEnumConstants()).flatMap(state -> state.next().stream()).collect(Collectors.toSet());
      Set<String> commands = EventCatalogue.leaves(machine.decider.commands()).stream().map(Class::getSimpleName).collect(Collectors.toSet());
      Set<String> tried = machine.commands.stream().map(command -> command.getClass().getSimpleName()).collect(Collectors.toSet());
      assertThat(named).isEqualTo(commands).isEqualTo(tried);
    }
  }

  @Test
  void nothing_leads_out_of_an_ended_clue_but_the_undoing_of_a_merger() {
    List<String> leading = new ArrayList<>();
    Stream.of(ClueState.CASE_OPENED, ClueState.TRANSFERRED, ClueState.CLOSED, ClueState.MERGED).forEach(state -> leading.addAll(state.next()));
    assertThat(leading).containsOnly("ReportClueUpward", "CopyInspectionFinding", "CorrectClueRecord", "ClarifyClue", "UndoClueMerge");
  }

  private static void refusedInChinese(Rejection rejection) {
    assertThat(rejection.inChinese()).containsPattern("\\p{IsHan}");
  }
}
