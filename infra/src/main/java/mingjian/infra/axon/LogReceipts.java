package mingjian.infra.axon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingjian.command.Receipt;
import mingjian.command.Receipts;
import mingjian.command.Rejection;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.eventlog.StoredEvent;

/// What the log remembers of a command: its commit stands under the command's id.
public final class LogReceipts implements Receipts {
  private final EventLog log;

  public LogReceipts(EventLog log) {
    this.log = log;
  }

  @Override
  public Optional<Receipt> find(String commandId, byte[] bodyHash, String aggregateId) {
    return log.findCommit(commandId).map(commit -> receipt(commit, bodyHash, aggregateId));
  }

  @Override
  public Receipt unchanged(String aggregateId) {
    return new Receipt(aggregateId, log.lastSequence(aggregateId), log.head(), false);
  }

  private Receipt receipt(StoredCommit commit, byte[] bodyHash, String aggregateId) {
    if (!Arrays.equals(commit.bodyHash(), bodyHash)) {
      throw Rejection.because("key-reused");
    }
    List<StoredEvent> events = log.readAfter(commit.first() - 1, Math.toIntExact(commit.last() - commit.first() + 1));
    long sequence = events.stream()
        .filter(event -> event.aggregateId().equals(aggregateId))
        .mapToLong(StoredEvent::sequence).max()
        .orElseGet(() -> log.lastSequence(aggregateId));
    return new Receipt(aggregateId, sequence, commit.last(), true);
  }
}
