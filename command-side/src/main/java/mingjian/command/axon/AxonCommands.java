package mingjian.command.axon;

import java.util.Map;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Receipt;
import mingjian.command.Receipts;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/// Sends over Axon's bus. A lost race for an aggregate's next sequence is run again on what the winner left.
public final class AxonCommands implements Commands, AutoCloseable {
  private final LostRaceRetry retry = LostRaceRetry.start();
  private final CommandGateway gateway;
  private final Receipts receipts;

  public AxonCommands(CommandBus bus, Receipts receipts) {
    this.receipts = receipts;
    this.gateway = DefaultCommandGateway.builder().commandBus(bus).retryScheduler(retry).build();
  }

  @Override
  public Receipt send(Envelope envelope) {
    String id = envelope.command().aggregateId();
    return receipts.find(envelope.commandId(), envelope.bodyHash(), id).orElseGet(() -> {
      gateway.sendAndWait(new GenericCommandMessage<>(envelope.command(), Map.of(DeciderSocket.ENVELOPE, envelope)));
      return receipts.find(envelope.commandId(), envelope.bodyHash(), id)
          .map(stored -> new Receipt(stored.aggregateId(), stored.sequence(), stored.position(), false))
          .orElseGet(() -> receipts.unchanged(id));
    });
  }

  @Override
  public void close() {
    retry.close();
  }
}
