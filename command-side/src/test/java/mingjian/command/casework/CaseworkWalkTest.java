package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.FRESH;
import static mingjian.command.casework.CaseworkWords.INVESTIGATED;
import static mingjian.command.casework.CaseworkWords.OPEN_ISSUE;
import static mingjian.command.casework.CaseworkWords.OTHER;
import static mingjian.command.casework.CaseworkWords.TAKEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.WorkDecider;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.LessonIssue;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.RestorationKind;
import mingjian.events.work.WorkEvent;
import org.junit.jupiter.api.Test;

/// Any sequence of commands: the only exception is a refusal with a sentence, a refusal changes nothing, and replay gives the state that was reached.
/// Run one walk again with `-Dwalk.seed=…`.
class CaseworkWalkTest {
  private static final int WALKS = 200;
  private static final int STEPS = 40;

  private final Asking asking = new Asking(new Actor("zhuyao01", Role.HEAD), Scenario.NOW, CaseworkWords.decided(SubjectState.ANNOUNCED));

  @Test
  void appeals() {
    walk(new AppealDecider(), CaseworkWalkTest::appeal);
  }

  @Test
  void quality_reviews() {
    walk(new QualityReviewDecider(), CaseworkWalkTest::quality);
  }

  @Test
  void lessons() {
    walk(new LessonDecider(), CaseworkWalkTest::lesson);
  }

  private <C extends Command, S, E extends WorkEvent> void walk(WorkDecider<C, S, E> decider, Function<Random, C> next) {
    long seed = Long.getLong("walk.seed", System.nanoTime());
    Set<Class<?>> accepted = new HashSet<>();
    for (int walk = 0; walk < WALKS; walk++) {
      walk(decider, next, seed + walk, accepted);
    }
    assertThat(accepted).as("seed " + seed).containsAll(EventCatalogue.leaves(decider.commands()));
  }

  private <C extends Command, S, E extends WorkEvent> void walk(WorkDecider<C, S, E> decider, Function<Random, C> next, long seed, Set<Class<?>> accepted) {
    Random random = new Random(seed);
    S state = decider.initial();
    List<E> history = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      C command = next.apply(random);
      S before = state;
      try {
        for (E event : decider.decide(command, state, asking)) {
          state = decider.evolve(state, event);
          history.add(event);
          accepted.add(command.getClass());
          assertThat(event.fileId().value()).isEqualTo(command.aggregateId());
        }
      } catch (Rejection refused) {
        assertThat(refused.inChinese()).as("seed %d, step %d, %s", seed, step, command).doesNotContain("{", "rejection.");
        assertThat(state).isSameAs(before);
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d, step %d, %s".formatted(seed, step, command), e);
      }
    }
    S replayed = decider.initial();
    for (E event : history) {
      replayed = decider.evolve(replayed, event);
    }
    assertThat(replayed).as("seed " + seed).isEqualTo(state);
  }

  private static AppealCommand appeal(Random r) {
    return switch (r.nextInt(8)) {
      case 0, 1 -> CaseworkWords.file(
          pick(AppealKind.values(), r), r.nextBoolean() ? null : pick(Penalty.values(), r), "2025-12-" + (10 + r.nextInt(20)), r.nextBoolean() ? null : "住院");
      case 2 -> CaseworkWords.accept();
      case 3 -> r.nextInt(3) == 0 ? CaseworkWords.refuse() : CaseworkWords.accept();
      case 4 -> CaseworkWords.assign(pick(List.of(FRESH, OTHER, INVESTIGATED), r));
      case 5 -> CaseworkWords.decide(pick(AppealOutcome.values(), r), r.nextBoolean() ? null : pick(Penalty.values(), r));
      case 6 -> CaseworkWords.restore(r.nextInt(4) == 0 ? Set.of() : Set.of(pick(RestorationKind.values(), r)));
      default -> CaseworkWords.correctAppeal();
    };
  }

  private static QualityReviewCommand quality(Random r) {
    return switch (r.nextInt(6)) {
      case 0, 1 -> CaseworkWords.openQuality(pick(List.of(FRESH, OTHER, INVESTIGATED), r));
      case 2 -> CaseworkWords.problem();
      case 3 -> CaseworkWords.grade(pick(QualityGrade.values(), r));
      case 4 -> r.nextInt(3) == 0 ? CaseworkWords.closeQuality() : CaseworkWords.problem();
      default -> CaseworkWords.correctQuality();
    };
  }

  private static LessonCommand lesson(Random r) {
    LessonIssue[] issues = r.nextBoolean() ? new LessonIssue[] {OPEN_ISSUE, TAKEN_UP} : new LessonIssue[] {OPEN_ISSUE, new LessonIssue("3", "台账不全", null, null)};
    return switch (r.nextInt(5)) {
      case 0 -> CaseworkWords.analyse(pick(LessonKind.values(), r), List.of(CASE), issues);
      case 1 -> CaseworkWords.debrief(pick(LessonKind.values(), r), issues);
      case 2, 3 -> CaseworkWords.settle("" + (1 + r.nextInt(3)), r.nextBoolean() ? "建议书1号" : null, r.nextBoolean() ? "已另行整改" : null);
      default -> CaseworkWords.correctLesson();
    };
  }

  private static <T> T pick(T[] all, Random r) {
    return all[r.nextInt(all.length)];
  }

  private static <T> T pick(List<T> all, Random r) {
    return all.get(r.nextInt(all.size()));
  }
}
