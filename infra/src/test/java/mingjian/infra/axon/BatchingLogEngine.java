package mingjian.infra.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/// [LogEventStorageEngine] in the shape that Axon's published suite demands by its generics; the builder's settings are
/// Axon's own code, everything else is ours.
final class BatchingLogEngine extends BatchingEventStorageEngine {
  // Events this far apart didn't come from one unit of work.
  private static final Duration SEPARATE = Duration.ofSeconds(1);

  private final EventLog log;
  private final LogEventStorageEngine engine;
  private final SerializedType metadataType;

  BatchingLogEngine(Builder builder, EventLog log) {
    super(builder);
    this.log = log;
    engine = new LogEventStorageEngine(log, getEventSerializer(), upcasterChain);
    metadataType = getEventSerializer().typeForClass(MetaData.class);
  }

  static final class Builder extends BatchingEventStorageEngine.Builder {}

  // The token tests put events of different minutes into one append and look for each by its minute. A commit of ours has
  // one time of recording, so such events come one by one.
  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    List<EventMessage<?>> together = new ArrayList<>();
    for (EventMessage<?> event : events) {
      if (!together.isEmpty() && apart(together.getLast().getTimestamp(), event.getTimestamp())) {
        append(together);
        together.clear();
      }
      together.add(event);
    }
    append(together);
  }

  private static boolean apart(Instant a, Instant b) {
    return Duration.between(a, b).abs().compareTo(SEPARATE) > 0;
  }

  private void append(List<EventMessage<?>> events) {
    try {
      engine.appendEvents(events);
    } catch (ConcurrencyException | AggregateStreamCreationException e) {
      handlePersistenceException(e, events.getLast());
    }
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
    return log.readAfter(LogEventStorageEngine.position(lastToken), batchSize).stream().map(e -> LogEntry.of(e, metadataType)).toList();
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long firstSequence, int batchSize) {
    List<StoredEvent> stored = log.readStream(aggregateId, firstSequence);
    return stored.stream().limit(batchSize).map(e -> new LogEntry.Domain(e, metadataType)).toList();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    engine.storeSnapshot(snapshot);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
    return engine.readSnapshot(aggregateId).stream().map(s -> {
      var payload = s.serializePayload(getSnapshotSerializer(), String.class);
      var metadata = s.serializeMetaData(getSnapshotSerializer(), String.class);
      return new GenericDomainEventEntry<>(
          s.getType(), s.getAggregateIdentifier(), s.getSequenceNumber(), s.getIdentifier(), s.getTimestamp(), payload.getType().getName(),
          payload.getType().getRevision(), payload.getData(), metadata.getData());
    });
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    return engine.lastSequenceNumberFor(aggregateId);
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return engine.createTokenAt(instant);
  }
}
