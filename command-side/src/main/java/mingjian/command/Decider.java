package mingjian.command;

import java.util.List;
import mingjian.events.Event;

/// The rules of one kind of aggregate: what may happen ([#decide]) and what that means for the state ([#evolve]). Both are pure: who, when,
/// new ids and facts from elsewhere come in as arguments, nothing is read from a clock, chance or a store.
///
/// @param <C> the sealed tree of commands
/// @param <S> the state, an immutable value
/// @param <E> the sealed tree of events
public interface Decider<C extends Command, S, E extends Event> {
  Class<C> commands();

  Class<E> events();

  /// Name of the collection in addresses, plural: `cases`.
  String collection();

  /// Type of the aggregate as stored with each event: `casefile/case`.
  String aggregateType();

  /// What ids of this kind start with, so that no two kinds can share a stream: `case-`.
  String prefix();

  /// Before anything happened.
  S initial();

  /// The events that record the command, none when it changes nothing.
  ///
  /// @throws Rejection with a stable code when a rule forbids it
  List<? extends E> decide(C command, S state, Asking asking);

  S evolve(S state, E event);
}
