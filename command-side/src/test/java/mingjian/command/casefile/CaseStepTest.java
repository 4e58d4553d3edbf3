package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.inHearing;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.punished;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.Creates;
import mingjian.events.EventCatalogue;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseStep;
import org.junit.jupiter.api.Test;

/// The table of steps and the commands name each other.
class CaseStepTest {
  @Test
  void each_step_is_a_command_and_each_command_but_the_first_a_step() {
    Set<String> steps = Arrays.stream(CaseStep.values()).map(CaseStep::command).collect(Collectors.toSet());
    Set<String> commands = EventCatalogue.leaves(CaseCommand.class).stream()
        .filter(command -> !Creates.class.isAssignableFrom(command))
        .map(Class::getSimpleName)
        .collect(Collectors.toSet());
    assertThat(steps).isEqualTo(commands);
  }

  @Test
  void what_comes_next_follows_from_where_a_subject_stands() {
    assertThat(next(open())).contains(CaseStep.SERVE_FACT_MATERIAL).doesNotContain(CaseStep.TRANSFER_TO_HEARING);
    assertThat(next(inHearing())).contains(CaseStep.DECIDE_CASE, CaseStep.RETURN_FOR_INVESTIGATION, CaseStep.WITHDRAW_CASE);
    assertThat(next(punished())).contains(CaseStep.ANNOUNCE_DECISION).doesNotContain(CaseStep.REPORT_EXECUTION);
  }

  @Test
  void a_team_is_assigned_once_and_then_changed() {
    assertThat(CaseStep.nextOf(progress(open()))).contains(CaseStep.CHANGE_TEAM).doesNotContain(CaseStep.ASSIGN_TEAM);
  }

  private static List<CaseStep> next(CaseEvent[] past) {
    CaseProgress progress = progress(past);
    return CaseStep.nextOf(progress, progress.of(DIRECTOR).orElseThrow());
  }

  private static CaseProgress progress(CaseEvent[] past) {
    CaseProgress progress = CaseProgress.NONE;
    for (CaseEvent event : past) {
      progress = progress.after(event);
    }
    return progress;
  }
}
