package mingjian.command.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.command.Decider;
import mingjian.command.Envelope;
import mingjian.command.Facts;
import mingjian.command.PaperDates;
import mingjian.command.Rejection;
import mingjian.command.Together;
import mingjian.command.WhoMay;
import mingjian.events.Claims;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.Words;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// Subscribes every command of every decider to the bus, by name: load, decide, append, nothing else.
///
/// All commands of one message share what was loaded, so that the second of several decides on what the first left; their events go to the
/// store in one append.
public final class DeciderSocket {
  /// Metadata of the command message: the [Envelope] it came in.
  public static final String ENVELOPE = "envelope";

  private final EventStore events;
  private final Supplier<Facts> facts;
  private final boolean claiming;
  private final Map<Class<?>, Decider<?, ?, ?>> byCommand = new HashMap<>();

  /// @param facts opens one reading of the facts, at one position, per command
  /// @param claiming false only where the store takes a single aggregate (the test fixture)
  public DeciderSocket(List<Decider<?, ?, ?>> deciders, EventStore events, Supplier<Facts> facts, boolean claiming) {
    this.events = events;
    this.facts = facts;
    this.claiming = claiming;
    for (Decider<?, ?, ?> decider : deciders) {
      EventCatalogue.leaves(decider.commands()).forEach(command -> byCommand.put(command, decider));
    }
  }

  public void subscribe(CommandBus bus) {
    byCommand.keySet().forEach(command -> bus.subscribe(command.getName(), this::handle));
    bus.subscribe(Together.class.getName(), this::handle);
  }

  /// @return null; what was recorded is in the log, under the command's id
  public @Nullable Object handle(CommandMessage<?> message) {
    Envelope envelope = (Envelope) message.getMetaData().get(ENVELOPE);
    Work work = new Work(envelope, events);
    Asking asking = new Asking(envelope.actor(), envelope.at(), new LazyFacts(facts, work::hasBegun));
    Command sent = (Command) message.getPayload();
    for (Command command : sent instanceof Together together ? together.commands() : List.of(sent)) {
      decide(byCommand.get(command.getClass()), command, asking, work);
    }
    work.publish();
    return null;
  }

  private <C extends Command, S, E extends Event> void decide(Decider<C, S, E> decider, Command sent, Asking asking, Work work) {
    C command = decider.commands().cast(sent);
    WhoMay.check(command, asking.actor());
    Work.Loaded<S> aggregate = work.load(decider, command.aggregateId());
    checkVersion(command, aggregate.atLoad, work.envelope);
    checkBegun(command, aggregate.sequence, decider);
    PaperDates.requirePast(command, asking);
    List<? extends E> decided = decider.decide(command, aggregate.state, asking);
    checkNamed(command, work);
    for (E event : decided) {
      aggregate.state = decider.evolve(aggregate.state, event);
      work.add(decider.aggregateType(), command.aggregateId(), ++aggregate.sequence, event);
      if (claiming && event instanceof Claims claims) {
        claims.claims().forEach(name -> work.claim(name, command.aggregateId(), asking.today()));
      }
    }
  }

  /// Checked here and not at the edge, so that a retry after a lost race can't defeat it.
  private static void checkVersion(Command command, long actual, Envelope envelope) {
    Long expected = envelope.expectedSequence();
    if (expected != null && expected != actual && command.aggregateId().equals(envelope.command().aggregateId())) {
      throw Rejection.because("stale-version", "expected", expected, "actual", actual);
    }
  }

  /// What corrects or undoes an earlier record names an event of that very file.
  private static void checkNamed(Command command, Work work) {
    String named = NamedEvent.of(command);
    if (named != null && !work.hasEvent(command.aggregateId(), named)) {
      throw Rejection.at(NamedEvent.FIELD, "event-not-of-file", NamedEvent.FIELD, named);
    }
  }

  private static void checkBegun(Command command, long sequence, Decider<?, ?, ?> decider) {
    boolean begun = sequence >= 0;
    if (begun == command instanceof Creates) {
      String code = begun ? "already-exists" : "not-found";
      throw Rejection.because(code, "what", Words.of("what." + decider.collection()), "id", command.aggregateId());
    }
  }
}
