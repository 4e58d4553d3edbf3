package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.command.NoFacts;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.WorkDecider;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any commands in any order: what holds of every clue, report and alert, however it came about. The seed is the parameter.
class ClueWalkTest {
  private final Asking asking = new Asking(new Actor("zhuyao01", Role.HEAD), Scenario.NOW, new NoFacts());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261125, 4711})
  void whatever_is_sent_a_clue_stays_true(long seed) {
    everyCommandGetsThrough(new ClueDecider(), seed, ClueWalkTest::anyOfAClue);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261125, 4711})
  void whatever_is_sent_a_report_stays_true(long seed) {
    everyCommandGetsThrough(new ReportDecider(), seed, ClueWalkTest::anyOfAReport);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261125, 4711})
  void whatever_is_sent_an_alert_stays_true(long seed) {
    everyCommandGetsThrough(new ModelAlertDecider(), seed, random -> any(ModelAlertTest.all(), random));
  }

  private <C extends Command, S, E extends WorkEvent> void everyCommandGetsThrough(
      WorkDecider<C, S, E> decider, long seed, Function<SplittableRandom, C> next) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> through = new TreeSet<>();
    for (int walk = 0; walk < 120; walk++) {
      walk(decider, random, next, through);
    }
    assertThat(through).as("seed %d", seed)
        .isEqualTo(EventCatalogue.leaves(decider.commands()).stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new)));
  }

  private <C extends Command, S, E extends WorkEvent> void walk(
      WorkDecider<C, S, E> decider, SplittableRandom random, Function<SplittableRandom, C> next, Set<String> through) {
    List<E> log = new ArrayList<>();
    S grown = decider.initial();
    for (int step = 0; step < 60; step++) {
      C command = likely(next, random, decider.stateOf(grown));
      if (log.isEmpty() != command instanceof Creates) {
        continue; // the socket lets none of these through
      }
      int before = log.size();
      S stood = grown;
      try {
        for (E event : decider.decide(command, grown, asking)) {
          log.add(event);
          grown = decider.evolve(grown, event);
        }
        through.add(command.getClass().getSimpleName());
      } catch (Rejection refused) {
        assertThat(refused.inChinese()).doesNotStartWith("rejection.").doesNotContain("{");
        assertThat(log).as("a refusal appends nothing").hasSize(before);
        assertThat(grown).isSameAs(stood);
      }
    }
    S replayed = decider.initial();
    for (E event : log) {
      replayed = decider.evolve(replayed, event);
    }
    assertThat(replayed).isEqualTo(grown);
    assertThat(log).allSatisfy(event -> assertThat(event.about()).isEqualTo(ABOUT));
  }

  /// Mostly what the state allows, or few walks would get far; what it doesn't is sent too.
  private static <C extends Command> C likely(Function<SplittableRandom, C> next, SplittableRandom random, WorkState state) {
    C command = next.apply(random);
    for (int again = 0; again < 4 && !state.allows(command); again++) {
      command = next.apply(random);
    }
    return command;
  }

  private static ClueCommand anyOfAClue(SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> register(ABOUT, one(ClueSource.values(), random), one(TargetRank.values(), random), random.nextBoolean() ? CAMPAIGN : null);
      case 1, 2 -> new ApproveDisposal(
          CLUE, one(DisposalWay.values(), random), approvedBy(APPROVER, random.nextBoolean() ? IN_TIME : TODAY), one(ApproverRank.values(), random), null,
          reviewOn(random), random.nextBoolean() ? "外调未回" : null);
      case 3, 4 -> new ConcludePreliminary(
          CLUE, one(PreliminaryOutcome.values(), random), "部分事实属实", paper("初步核实情况报告"), approval(), random.nextBoolean() ? "某局党组" : null,
          reviewOn(random), IN_TIME);
      case 5 -> propose(one(DisposalWay.values(), random), "新材料", TODAY);
      case 6, 7 -> ClueCommands.link();
      case 8 -> assign(random.nextBoolean() ? new StaffId[] {FIRST} : new StaffId[] {FIRST, SECOND});
      default -> any(ClueCommands.all(), random);
    };
  }

  private static ReportCommand anyOfAReport(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? ReportTest.register(one(ReportChannel.values(), random), random.nextBoolean(), random.nextBoolean() ? "密〔2026〕3号" : null)
        : any(ReportTest.all(), random);
  }

  private static LocalDate reviewOn(SplittableRandom random) {
    return random.nextBoolean() ? NEXT_YEAR : null;
  }

  private static <T> T any(List<T> some, SplittableRandom random) {
    return some.get(random.nextInt(some.size()));
  }

  private static <T> T one(T[] some, SplittableRandom random) {
    return some[random.nextInt(some.length)];
  }
}
