package mingjian.infra.axon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mingjian.infra.eventlog.EventIdTaken;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SequenceTaken;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.eventlog.StoredEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/// The log as Axon's event storage: one append is one commit, a token is one number.
public final class LogEventStorageEngine implements EventStorageEngine {
  /// Metadata of an event to append: the command's id, stored with the event too.
  public static final String COMMAND_ID = "commandId";
  /// Metadata of an event to append: SHA-256 of the command's body in hex. Goes into the commit, not into the event.
  public static final String BODY_HASH = "bodyHash";
  /// Resource of the root unit of work: the [StoredCommit] that its events became.
  public static final String COMMIT = "mingjian.commit";

  private static final int BATCH_EVENTS = 256;

  private final EventLog log;
  private final Serializer serializer;
  private final EventUpcaster upcasters;
  private final SerializedType metadataType;
  // A snapshot only saves time. No measurement asks for them yet, so those that somebody takes last as long as the process.
  private final Map<String, DomainEventMessage<?>> snapshots = new ConcurrentHashMap<>();

  public LogEventStorageEngine(EventLog log, Serializer serializer) {
    this(log, serializer, NoOpEventUpcaster.INSTANCE);
  }

  public LogEventStorageEngine(EventLog log, Serializer serializer, EventUpcaster upcasters) {
    this.log = log;
    this.serializer = serializer;
    this.upcasters = upcasters;
    this.metadataType = serializer.typeForClass(MetaData.class);
  }

  /// @throws ConcurrencyException when another event stands at that sequence, or bears that id
  /// @throws AggregateStreamCreationException the same at sequence 0
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) return;
    NewCommit commit = commit(events);
    refuseSecondCommit(commit.commandId());
    try {
      StoredCommit stored = log.append(commit);
      CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(COMMIT, stored));
    } catch (SequenceTaken e) {
      throw lostRace(e.sequence(), e);
    } catch (EventIdTaken e) {
      throw lostRace(sequenceOf(e.eventId(), commit), e);
    }
  }

  // The log would take a second append for the first one sent again, and its events would be lost without a word.
  private static void refuseSecondCommit(String commandId) {
    if (!CurrentUnitOfWork.isStarted()) return;
    if (CurrentUnitOfWork.get().root().resources().get(COMMIT) instanceof StoredCommit before && before.commandId().equals(commandId))
      throw new IllegalStateException("command " + commandId + " has appended already: a command is one commit");
  }

  private static RuntimeException lostRace(long sequence, RuntimeException e) {
    return sequence == 0 ? new AggregateStreamCreationException(e.getMessage(), e) : new ConcurrencyException(e.getMessage(), e);
  }

  private static long sequenceOf(String eventId, NewCommit commit) {
    return commit.events().stream().filter(e -> e.id().equals(eventId)).mapToLong(NewEvent::sequence).findFirst().orElse(0);
  }

  private NewCommit commit(List<? extends EventMessage<?>> events) {
    List<NewEvent> all = new ArrayList<>(events.size());
    Instant now = Instant.MIN;
    for (EventMessage<?> event : events) {
      all.add(newEvent(event));
      if (event.getTimestamp().isAfter(now)) now = event.getTimestamp();
    }
    MetaData metadata = events.getFirst().getMetaData();
    // events that no command brought about have no id under which they could be sent again
    String commandId = metadata.get(COMMAND_ID) instanceof String id ? id : TimeOrderedIds.next();
    return new NewCommit(commandId, bodyHash(metadata, all), now, List.copyOf(all));
  }

  private NewEvent newEvent(EventMessage<?> event) {
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    String metadata = serializer.serialize(event.getMetaData().withoutKeys(Set.of(BODY_HASH)), String.class).getData();
    String revision = Optional.ofNullable(payload.getType().getRevision()).orElse("");
    return event instanceof DomainEventMessage<?> domain
        ? new NewEvent(
            domain.getIdentifier(), domain.getType(), domain.getAggregateIdentifier(), domain.getSequenceNumber(),
            payload.getType().getName(), revision, payload.getData(), metadata)
        : new NewEvent(
            event.getIdentifier(), LogEntry.NO_AGGREGATE, event.getIdentifier(), 0, payload.getType().getName(), revision,
            payload.getData(), metadata);
  }

  private static byte[] bodyHash(MetaData metadata, List<NewEvent> events) {
    if (metadata.get(BODY_HASH) instanceof String hex) return HexFormat.of().parseHex(hex);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (NewEvent event : events) sha256.update(event.payload().getBytes(StandardCharsets.UTF_8));
      return sha256.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
    Iterator<StoredEvent> stored = new FromLog(position(token));
    Spliterator<StoredEvent> split = Spliterators.spliteratorUnknownSize(stored, Spliterator.ORDERED | Spliterator.NONNULL);
    return messages(StreamSupport.stream(split, false));
  }

  /// The messages of stored events that somebody else has read from the log.
  Stream<TrackedEventMessage<?>> messages(Stream<StoredEvent> stored) {
    return EventUtils.upcastAndDeserializeTrackedEvents(stored.map(e -> LogEntry.of(e, metadataType)), serializer, upcasters);
  }

  static long position(@Nullable TrackingToken token) {
    TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
    return plain == null ? 0 : plain.position().orElseThrow(() -> new IllegalArgumentException("not a token of this log: " + token));
  }

  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequence) {
    List<StoredEvent> stored = log.readStream(aggregateId, firstSequence);
    Stream<DomainEventData<?>> data = stored.stream().<DomainEventData<?>>map(e -> new LogEntry.Domain(e, metadataType));
    return EventStreamUtils.upcastAndDeserializeDomainEvents(data, serializer, upcasters);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    long last = log.lastSequence(aggregateId);
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return token(log.head());
  }

  /// @return the token whose next event is the first recorded at that instant or later
  @Override
  public @Nullable TrackingToken createTokenAt(Instant instant) {
    return token(log.positionAt(instant.minusNanos(1)));
  }

  private static @Nullable TrackingToken token(long position) {
    return position == 0 ? null : new GlobalSequenceTrackingToken(position);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    snapshots.merge(
        snapshot.getAggregateIdentifier(), snapshot, (a, b) -> a.getSequenceNumber() > b.getSequenceNumber() ? a : b);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return Optional.ofNullable(snapshots.get(aggregateId));
  }

  /// The log from a position on, a batch at a time. At the end it may be asked again later.
  private final class FromLog implements Iterator<StoredEvent> {
    private long position;
    private Iterator<StoredEvent> batch = List.<StoredEvent>of().iterator();

    FromLog(long position) {
      this.position = position;
    }

    @Override
    public boolean hasNext() {
      if (!batch.hasNext()) batch = log.readAfter(position, BATCH_EVENTS).iterator();
      return batch.hasNext();
    }

    @Override
    public StoredEvent next() {
      if (!hasNext()) throw new NoSuchElementException();
      StoredEvent event = batch.next();
      position = event.position();
      return event;
    }
  }
}
