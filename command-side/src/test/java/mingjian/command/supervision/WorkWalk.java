package mingjian.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Facts;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.WhoMay;
import mingjian.command.WorkDecider;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;

/// Any commands in any order: a refusal has its sentence and appends nothing, replay gives the state that was reached, and what a state or a role does not
/// allow is refused. Run one walk again with `-Dwalk.seed=…`.
final class WorkWalk<C extends Command, S, E extends WorkEvent> {
  private static final int WALKS = 100;
  private static final int MOST_WALKS = 4000;
  private static final int STEPS = 15;

  private final WorkDecider<C, S, E> decider;
  private final BiFunction<Random, Boolean, C> any;
  private final Asking asking;
  private final Map<Class<?>, C> samples = new LinkedHashMap<>();
  private final Map<WorkState, S> reached = new HashMap<>();
  private final Set<Class<?>> accepted = new HashSet<>();

  /// @param any a command of chance; one that begins the file where the flag is set
  WorkWalk(WorkDecider<C, S, E> decider, Facts facts, BiFunction<Random, Boolean, C> any) {
    this.decider = decider;
    this.any = any;
    this.asking = new Asking(new Actor("chengban01", Role.HEAD), Scenario.NOW, facts);
  }

  /// Chance goes on until it has been everywhere: a walk that never gets anywhere would prove nothing.
  void goesEverywhere() {
    long seed = Long.getLong("walk.seed", System.nanoTime());
    System.out.println("-Dwalk.seed=" + seed);
    Set<Class<?>> commands = Set.copyOf(EventCatalogue.leaves(decider.commands()));
    Set<WorkState> states = Set.of(decider.files().states().getEnumConstants());
    reached.put(decider.stateOf(decider.initial()), decider.initial());
    for (int walk = 0; walk < WALKS || walk < MOST_WALKS && !(accepted.containsAll(commands) && reached.keySet().containsAll(states)); walk++) {
      walk(seed + walk);
    }
    assertThat(accepted).as("seed " + seed).containsAll(commands);
    assertThat(reached.keySet()).as("seed " + seed).containsAll(states);
    refusesWhatDoesNotFollow();
    asksForTheRole();
  }

  private void walk(long seed) {
    Random random = new Random(seed);
    S file = decider.initial();
    List<E> history = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      C command = any.apply(random, history.isEmpty());
      samples.putIfAbsent(command.getClass(), command);
      S before = file;
      try {
        for (E event : decider.decide(command, file, asking)) {
          file = decider.evolve(file, event);
          history.add(event);
          accepted.add(command.getClass());
        }
        reached.putIfAbsent(decider.stateOf(file), file);
      } catch (Rejection refused) {
        assertThat(refused.inChinese()).as("seed %d, step %d, %s", seed, step, command).doesNotContain("{", "rejection.", "field.");
        assertThat(file).isSameAs(before);
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d, step %d, %s".formatted(seed, step, command), e);
      }
    }
    S replayed = decider.initial();
    for (E event : history) {
      replayed = decider.evolve(replayed, event);
    }
    assertThat(replayed).as("seed " + seed).isEqualTo(file);
  }

  private void refusesWhatDoesNotFollow() {
    reached.forEach((state, file) -> samples.values().stream().filter(command -> !state.allows(command)).forEach(command -> {
      Rejection refused = assertThrows(
          Rejection.class, () -> decider.decide(command, file, asking), state + " " + command);
      assertThat(refused.code()).isEqualTo("step-not-allowed");
      assertThat(refused.inChinese()).matches(".*\\p{IsHan}.*").doesNotContain("{", "command.", "value.");
    }));
  }

  private void asksForTheRole() {
    for (C command : samples.values()) {
      Set<Role> permitted = WhoMay.send(command.getClass());
      assertThat(permitted).as("who may " + command.getClass().getSimpleName()).isNotEmpty();
      for (Role role : EnumSet.allOf(Role.class)) {
        Actor actor = new Actor("someone01", role);
        if (permitted.contains(role)) {
          WhoMay.check(command, actor);
        } else {
          Rejection refused = assertThrows(Rejection.class, () -> WhoMay.check(command, actor));
          assertThat(refused.code()).isEqualTo("not-permitted");
          assertThat(refused.inChinese()).matches(".*\\p{IsHan}.*").doesNotContain("{", "command.");
        }
      }
    }
  }

  static <T> T pick(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }
}
