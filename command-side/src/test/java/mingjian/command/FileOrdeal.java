package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;

/// What must hold of every kind of file of daily supervision: its table of steps, who may send what, and any commands in any order.
public final class FileOrdeal<C extends Command, S, E extends WorkEvent> {
  private static final int WALKS = 150;
  private static final int STEPS = 25;

  private final WorkDecider<C, S, E> decider;
  private final Asking asking = new Asking(new Actor("chengban01", Role.HEAD), Scenario.NOW, new NoFacts());

  public FileOrdeal(WorkDecider<C, S, E> decider) {
    this.decider = decider;
  }

  /// The events of a story that goes well.
  public Event[] told(List<C> story) {
    List<E> log = new ArrayList<>();
    S state = decider.initial();
    for (C command : story) {
      for (E event : decider.decide(command, state, asking)) {
        log.add(event);
        state = decider.evolve(state, event);
      }
    }
    return log.toArray(Event[]::new);
  }

  /// @param stories one for each state but the first, ending there
  /// @param commands one of each kind
  public void keepsToItsTable(List<List<C>> stories, List<C> commands) {
    assertThat(kinds(commands)).isEqualTo(Set.copyOf(EventCatalogue.leaves(decider.commands())));
    Set<String> reached = new HashSet<>();
    for (List<C> story : stories) {
      Event[] past = told(story);
      WorkState now = decider.stateOf(replayed(Stream.of(past).map(decider.events()::cast).toList()));
      reached.add(now.name());
      for (C command : commands) {
        if (command instanceof Creates) {
          Scenario.scenario(decider).given(past).when(command).thenRejected("already-exists");
        } else if (now.allows(command)) {
          assertThat(refusal(command, past)).as("%s in %s", command, now).isNotEqualTo("step-not-allowed");
        } else {
          Scenario.scenario(decider).given(past).when(command).thenRejected("step-not-allowed");
        }
      }
    }
    Stream<? extends WorkState> states = Stream.of(decider.files().states().getEnumConstants());
    assertThat(states.map(WorkState::name).filter(name -> !name.equals("NONE"))).isSubsetOf(reached);
    commands.stream().filter(command -> !(command instanceof Creates))
        .forEach(command -> Scenario.scenario(decider).when(command).thenRejected("not-found"));
  }

  public void asksWhoMay(List<C> commands) {
    for (C command : commands) {
      Set<Role> may = WhoMay.send(command.getClass());
      assertThat(may).as("somebody may send %s", command).isNotEmpty();
      Stream.of(Role.values()).filter(role -> !may.contains(role))
          .forEach(role -> Scenario.scenario(decider).by(role).when(command).thenRejected("not-permitted"));
    }
  }

  /// Any commands in any order. Each kind of command succeeds somewhere, a refusal changes nothing, and the log read again gives the same state.
  public void walks(long seed, Function<SplittableRandom, C> any) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<Class<?>> succeeded = new HashSet<>();
    for (int walk = 0; walk < WALKS; walk++) {
      walk(seed, random, any, succeeded);
    }
    assertThat(succeeded).as("seed %d: what succeeded", seed).isEqualTo(Set.copyOf(EventCatalogue.leaves(decider.commands())));
  }

  private void walk(long seed, SplittableRandom random, Function<SplittableRandom, C> any, Set<Class<?>> succeeded) {
    List<E> log = new ArrayList<>();
    S grown = decider.initial();
    for (int step = 0; step < STEPS; step++) {
      C command = any.apply(random);
      int before = log.size();
      if (log.isEmpty() != command instanceof Creates) {
        continue;
      }
      try {
        for (E event : decider.decide(command, grown, asking)) {
          log.add(event);
          grown = decider.evolve(grown, event);
        }
        succeeded.add(command.getClass());
      } catch (Rejection refused) {
        assertThat(log).as("seed %d: a refusal appends nothing", seed).hasSize(before);
        assertThat(refused.inChinese()).as("seed %d", seed).doesNotStartWith("rejection.").doesNotContain("{");
      }
      assertThat(replayed(log)).as("seed %d: %s", seed, command).isEqualTo(grown);
    }
  }

  private S replayed(List<E> log) {
    S state = decider.initial();
    for (E event : log) {
      state = decider.evolve(state, event);
    }
    return state;
  }

  private String refusal(C command, Event[] past) {
    try {
      decider.decide(command, replayed(Stream.of(past).map(decider.events()::cast).toList()), asking);
      return "";
    } catch (Rejection refused) {
      return refused.code();
    }
  }

  private static Set<Class<?>> kinds(List<? extends Command> commands) {
    return commands.stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
