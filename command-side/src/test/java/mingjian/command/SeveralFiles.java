package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import mingjian.command.axon.DeciderSocket;
import mingjian.events.Actor;
import mingjian.events.Role;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/// For rules that hold over several files, such as a number that is given once: the real socket over a store in memory.
public final class SeveralFiles {
  private final EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final DeciderSocket socket;

  public SeveralFiles(Facts facts, Decider<?, ?, ?>... deciders) {
    socket = new DeciderSocket(List.of(deciders), store, () -> facts, true);
  }

  public SeveralFiles send(Command command) {
    Envelope envelope = new Envelope(command, new Actor("zhuyao01", Role.HEAD), Scenario.NOW, "test:" + command.aggregateId(), new byte[32], null);
    socket.handle(new GenericCommandMessage<>(command, Map.of(DeciderSocket.ENVELOPE, envelope)));
    return this;
  }

  /// Nothing of it is recorded.
  public void refuses(Command command, String code) {
    Rejection refused = catchThrowableOfType(Rejection.class, () -> send(command));
    assertThat(refused.code()).isEqualTo(code);
    InChinese.isWhole(refused, command.toString());
    assertThat(store.lastSequenceNumberFor(command.aggregateId())).isEmpty();
  }
}
