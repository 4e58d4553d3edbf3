package mingjian.infra.axon;

import java.util.function.Supplier;
import mingjian.command.Commands;
import mingjian.command.Deciders;
import mingjian.command.Facts;
import mingjian.command.axon.AxonCommands;
import mingjian.command.axon.DeciderSocket;
import mingjian.infra.eventlog.EventLog;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// The buses put together over one log. No transaction manager on the command bus: a command would hold a lock that its own group
/// commit waits for.
public final class CommandSide implements AutoCloseable {
  private final EmbeddedEventStore events;
  private final AxonCommands commands;

  public CommandSide(EventLog log, EventStorageEngine engine, Supplier<Facts> facts) {
    this.events = EmbeddedEventStore.builder().storageEngine(engine).build();
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    new DeciderSocket(Deciders.ALL, events, facts, true).subscribe(bus);
    this.commands = new AxonCommands(bus, new LogReceipts(log));
  }

  public Commands commands() {
    return commands;
  }

  public EventStore events() {
    return events;
  }

  @Override
  public void close() {
    commands.close();
    events.shutDown();
  }
}
