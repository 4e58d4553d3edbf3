package mingjian.command;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import mingjian.events.work.WorkState;

/// The states of one kind of aggregate and what may follow in each, by the command's name: what [Walk] holds a decider to.
///
/// @param all states that a walk must reach
/// @param states those that an aggregate is in: one, or several where its parts have states of their own
/// @param whole nothing but the state decides whether a step follows, so that one that follows is never refused for the state's sake
/// @param codes with which a step that does not follow is refused
public record StateTable<S>(Set<?> all, Function<S, Set<?>> states, BiPredicate<S, String> next, boolean whole, Set<String> codes) {
  private enum Begun { NOT_YET, BEGUN }

  public static <S> StateTable<S> of(WorkDecider<?, S, ?> decider) {
    WorkState[] all = decider.files().states().getEnumConstants();
    return new StateTable<>(
        Set.of(all), state -> Set.of(decider.stateOf(state)), (state, command) -> decider.stateOf(state).next().contains(command), true,
        Set.of("step-not-allowed"));
  }

  public static <S, T extends Enum<T>> StateTable<S> of(Class<T> states, Function<S, T> stateOf, Function<T, List<String>> next) {
    return new StateTable<>(
        EnumSet.allOf(states), state -> Set.of(stateOf.apply(state)), (state, command) -> next.apply(stateOf.apply(state)).contains(command), true,
        Set.of("wrong-state"));
  }

  /// For what only begins and has no states after that.
  public static <S> StateTable<S> without(S initial) {
    return new StateTable<>(
        EnumSet.allOf(Begun.class), state -> Set.of(state.equals(initial) ? Begun.NOT_YET : Begun.BEGUN), (state, command) -> true, false, Set.of());
  }

  /// Codes that tell the remedy where the state alone would refuse.
  public StateTable<S> orToldFirst(String... more) {
    Set<String> told = new HashSet<>(codes);
    told.addAll(List.of(more));
    return new StateTable<>(all, states, next, whole, told);
  }

  boolean lets(Command command, S state) {
    return next.test(state, command.getClass().getSimpleName());
  }
}
