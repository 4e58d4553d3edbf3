package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every kind of aggregate, tried with any commands in any order: what is replayed is what was grown, a refusal has its sentence and
/// changes nothing, each command gets through somewhere but not ahead of its day, each state is reached, and each state refuses what its table does not
/// name.
///
/// A subclass says which commands chance may choose. Run one walk again with `-Dwalk.seed=…`.
public abstract class Walk<C extends Command, S, E extends Event> {
  private static final int WALKS = 100;
  private static final int MOST_WALKS = 4000;
  private static final int DRAWS_PER_STEP = 5;

  protected final Decider<C, S, E> decider;
  private final StateTable<S> table;
  private final int steps;
  private final Map<Class<?>, C> accepted = new LinkedHashMap<>();
  private final Map<Object, List<E>> reached = new HashMap<>();

  /// @param steps how long one walk is
  protected Walk(Decider<C, S, E> decider, StateTable<S> table, int steps) {
    this.decider = decider;
    this.table = table;
    this.steps = steps;
  }

  /// For a file, whose state machine stands in its [mingjian.events.work.WorkState].
  protected Walk(Decider<C, S, E> file, int steps) {
    this(file, StateTable.of((WorkDecider<?, S, ?>) file), steps);
  }

  /// A command of chance.
  ///
  /// @param first nothing has happened yet
  protected abstract C any(RandomGenerator random, boolean first);

  /// What is known elsewhere while the walk goes on.
  protected Facts facts() {
    return new NoFacts();
  }

  /// Asked after each step that was recorded.
  protected void holds(S now, List<E> history) {}

  static LongStream seeds() {
    Long again = Long.getLong("walk.seed");
    return again == null ? LongStream.of(2, 4711, System.nanoTime()) : LongStream.of(again);
  }

  @ParameterizedTest(name = "-Dwalk.seed={0}")
  @MethodSource("seeds")
  void whatever_is_sent_it_stays_true(long seed) {
    goEverywhere(seed);
  }

  @Test
  void each_state_refuses_what_its_table_does_not_name() {
    goEverywhere(1);
    reached.forEach((state, history) -> accepted.values().forEach(command -> refusesWhatDoesNotFollow(state, history, command)));
  }

  /// Chance goes on until it has been everywhere: a walk that never gets anywhere would prove nothing.
  private void goEverywhere(long seed) {
    reach(decider.initial(), List.of());
    for (int walk = 0; walk < WALKS || walk < MOST_WALKS && !wasEverywhere(); walk++) {
      walk(seed + walk);
    }
    assertThat(accepted.keySet()).as("seed %d: commands that got through", seed).containsExactlyInAnyOrderElementsOf(kinds());
    assertThat(reached.keySet()).as("seed %d: states that were reached", seed).containsAll(table.all());
  }

  private boolean wasEverywhere() {
    return accepted.keySet().containsAll(kinds()) && reached.keySet().containsAll(table.all());
  }

  private void walk(long seed) {
    RandomGenerator random = new SplittableRandom(seed); // neighbouring seeds share nothing
    S now = decider.initial();
    List<E> history = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      C command = likely(random, now, history.isEmpty());
      if (history.isEmpty() != command instanceof Creates) {
        continue; // the socket lets none of these through, which is tried below
      }
      int before = history.size();
      now = send(command, now, history, "seed %d, step %d, %s".formatted(seed, step, command));
      if (history.size() > before) {
        reach(now, history);
        holds(now, history);
      }
    }
    assertThat(grown(history)).as("seed %d: replayed", seed).isEqualTo(now);
  }

  private S send(C command, S before, List<E> history, String where) {
    S now = before;
    List<? extends E> events;
    try {
      events = decider.decide(command, before, asking());
    } catch (Rejection refused) {
      InChinese.isWhole(refused, where);
      return before;
    } catch (RuntimeException broken) {
      throw new AssertionError(where, broken);
    }
    if (!events.isEmpty() && accepted.putIfAbsent(command.getClass(), command) == null) {
      refusesWhatLiesAhead(command, before, where);
      refusesRecordsOfAnotherFile(command, history);
    }
    for (E event : events) {
      now = decider.evolve(now, event);
      history.add(event);
    }
    return now;
  }

  /// Mostly what the state lets follow, or few walks would get far; what it doesn't is sent too.
  private C likely(RandomGenerator random, S now, boolean first) {
    C command = any(random, first);
    for (int draw = 1; draw < DRAWS_PER_STEP && !table.lets(command, now); draw++) {
      command = any(random, first);
    }
    return command;
  }

  private void refusesWhatDoesNotFollow(Object state, List<E> history, C command) {
    Role permitted = WhoMay.send(command.getClass()).iterator().next();
    Scenario past = Scenario.scenario(decider).by(permitted).knowing(facts()).given(history.toArray(Event[]::new));
    if (history.isEmpty() && !(command instanceof Creates)) {
      past.when(command).thenRejected("not-found");
    } else if (!history.isEmpty() && command instanceof Creates) {
      past.when(command).thenRejected("already-exists");
    } else if (!table.lets(command, grown(history))) {
      past.when(command).thenRejected(table.codes());
    } else if (table.whole()) {
      assertThat(refusal(command, grown(history))).as("%s in %s", command, state).isNotIn("wrong-state", "step-not-allowed");
    }
  }

  private void refusesWhatLiesAhead(C command, S before, String where) {
    Ahead.of(command).forEach(later -> assertThat(refusal(decider.commands().cast(later), before)).as("%s: %s", where, later).isEqualTo("in-the-future"));
  }

  /// A correction names the record that it corrects, and that is one of this file. Where only one of them will do, a rule says so in its own words.
  private void refusesRecordsOfAnotherFile(C command, List<E> history) {
    Ahead.naming("event-of-another-file", command).ifPresent(elsewhere -> Scenario.scenario(decider).by(WhoMay.send(command.getClass()).iterator().next())
        .knowing(facts()).given(history.toArray(Event[]::new)).when(elsewhere).thenRejected(Set.of("event-not-of-file", "not-the-merger")));
  }

  private String refusal(C command, S now) {
    try {
      decider.decide(command, now, asking());
      return "";
    } catch (Rejection refused) {
      return refused.code();
    }
  }

  /// One command of each kind, as chance makes it.
  Map<Class<?>, C> oneOfEach(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<Class<?>, C> samples = new LinkedHashMap<>();
    for (int draw = 0; samples.size() < kinds().size(); draw++) {
      C command = any(random, draw % 2 == 0);
      samples.putIfAbsent(command.getClass(), command);
      assertThat(draw).as("draws until each kind of command has come").isLessThan(100_000);
    }
    return samples;
  }

  Set<Class<? extends C>> kinds() {
    return Set.copyOf(EventCatalogue.leaves(decider.commands()));
  }

  private void reach(S now, List<E> history) {
    table.states().apply(now).forEach(state -> reached.computeIfAbsent(state, first -> List.copyOf(history)));
  }

  /// Whose account sends.
  protected String account() {
    return "chengban01";
  }

  private Asking asking() {
    return new Asking(new Actor(account(), Role.HEAD), Scenario.NOW, facts());
  }

  private S grown(List<E> history) {
    S now = decider.initial();
    for (E event : history) {
      now = decider.evolve(now, event);
    }
    return now;
  }

  protected static <T> T pick(T[] all, RandomGenerator random) {
    return all[random.nextInt(all.length)];
  }

  protected static <T> T pick(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
