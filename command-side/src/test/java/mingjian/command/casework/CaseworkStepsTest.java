package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.FRESH;
import static mingjian.command.casework.CaseworkWords.OPEN_ISSUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.WhoMay;
import mingjian.command.WorkDecider;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.RestorationKind;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each state of each kind of file takes the commands that its table names and refuses all others; each role sends what is its own.
class CaseworkStepsTest {
  private static final Asking ASKING = new Asking(new Actor("zhuyao01", Role.HEAD), Scenario.NOW, CaseworkWords.decided(SubjectState.ANNOUNCED));

  /// @param way commands that lead through every state, in order; @param every one of each kind
  record Walked<C extends Command, S, E extends WorkEvent>(WorkDecider<C, S, E> decider, List<List<C>> ways, List<C> every) {
    @Override
    public String toString() {
      return decider.files().address();
    }

    Map<WorkState, S> states() {
      Map<WorkState, S> states = new HashMap<>();
      states.put(decider.stateOf(decider.initial()), decider.initial());
      for (List<C> way : ways) {
        S state = decider.initial();
        for (C command : way) {
          for (E event : decider.decide(command, state, ASKING)) {
            state = decider.evolve(state, event);
          }
          states.put(decider.stateOf(state), state);
        }
      }
      return states;
    }

    void eachStateRefusesTheRest() {
      Map<WorkState, S> states = states();
      assertThat(states.keySet()).containsExactlyInAnyOrder(decider.files().states().getEnumConstants());
      states.forEach((name, state) -> every.forEach(command -> {
        Rejection refused = catchThrowableOfType(Rejection.class, () -> decider.requireStep(command, state));
        if (name.allows(command)) {
          assertThat(refused).as("%s in %s", command, name).isNull();
        } else {
          assertThat(refused.code()).isEqualTo("step-not-allowed");
          assertThat(refused.inChinese()).containsPattern("\\p{IsHan}").doesNotContain("{", "rejection.");
        }
      }));
    }
  }

  static Stream<Walked<?, ?, ?>> files() {
    List<AppealCommand> decided = List.of(
        CaseworkWords.file(), CaseworkWords.accept(), CaseworkWords.assign(FRESH), CaseworkWords.decide(AppealOutcome.REVOKED, null));
    List<QualityReviewCommand> closed = List.of(CaseworkWords.openQuality(FRESH), CaseworkWords.grade(QualityGrade.QUALIFIED), CaseworkWords.closeQuality());
    List<LessonCommand> settled = List.of(CaseworkWords.debrief(LessonKind.ROUND_TABLE, OPEN_ISSUE), CaseworkWords.settle("1", "建议书1号", null));
    return Stream.of(
        new Walked<>(
            new AppealDecider(), List.of(decided, List.of(CaseworkWords.file(), CaseworkWords.refuse())),
            all(decided, CaseworkWords.refuse(), CaseworkWords.restore(Set.of(RestorationKind.PAY)), CaseworkWords.correctAppeal())),
        new Walked<>(new QualityReviewDecider(), List.of(closed), all(closed, CaseworkWords.problem(), CaseworkWords.correctQuality())),
        new Walked<>(
            new LessonDecider(), List.of(settled),
            all(settled, CaseworkWords.analyse(LessonKind.SECTOR_ANALYSIS, List.of(CASE), OPEN_ISSUE), CaseworkWords.correctLesson())));
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_state_takes_what_its_table_names_and_refuses_the_rest(Walked<?, ?, ?> file) {
    file.eachStateRefusesTheRest();
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_table_names_every_command_and_no_other(Walked<?, ?, ?> file) {
    Set<String> named = new HashSet<>();
    Stream.of(file.decider().files().states().getEnumConstants()).forEach(state -> named.addAll(state.next()));
    assertThat(EventCatalogue.leaves(file.decider().commands())).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(named);
  }

  @ParameterizedTest
  @MethodSource("files")
  void who_is_not_named_for_a_step_is_refused_in_chinese(Walked<?, ?, ?> file) {
    for (Command command : file.every()) {
      Set<Role> permitted = WhoMay.send(command.getClass());
      assertThat(permitted).doesNotContain(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR).isNotEmpty();
      for (Role role : Role.values()) {
        Rejection refused = catchThrowableOfType(Rejection.class, () -> WhoMay.check(command, new Actor("gonghao01", role)));
        assertThat(refused == null).as("%s by %s", command, role).isEqualTo(permitted.contains(role));
        if (refused != null) {
          assertThat(refused.code()).isEqualTo("not-permitted");
          assertThat(refused.inChinese()).containsPattern("\\p{IsHan}").doesNotContain("{");
        }
      }
    }
  }

  @SafeVarargs
  private static <C> List<C> all(List<C> some, C... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }
}
