package mingjian.command.axon;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingjian.command.Decider;
import mingjian.command.Envelope;
import mingjian.command.Rejection;
import mingjian.events.Claimed;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// What one message, of one command or several, has loaded and will append.
final class Work {
  private static final long VERSION_8 = 0x8000;
  private static final long VERSION_TAIL = 0x0fff;

  final Envelope envelope;
  private final EventStore events;
  private final MetaData metadata;
  private final List<DomainEventMessage<?>> messages = new ArrayList<>();
  private final Map<String, Loaded<?>> loaded = new HashMap<>();

  /// An aggregate as it stands while the message is handled.
  static final class Loaded<S> {
    final long atLoad;
    long sequence;
    S state;

    Loaded(S state, long sequence) {
      this.state = state;
      this.sequence = sequence;
      this.atLoad = sequence;
    }
  }

  Work(Envelope envelope, EventStore events) {
    this.envelope = envelope;
    this.events = events;
    this.metadata = MetaData.from(Map.of(
        "actor", envelope.actor().account(),
        "role", envelope.actor().role().name(),
        "commandId", envelope.commandId(),
        "bodyHash", HexFormat.of().formatHex(envelope.bodyHash())));
  }

  @SuppressWarnings("unchecked")
  <S, E extends Event> Loaded<S> load(Decider<?, S, E> decider, String id) {
    return (Loaded<S>) loaded.computeIfAbsent(id, unread -> replay(decider, id));
  }

  boolean hasBegun(String id) {
    return messages.stream().anyMatch(message -> message.getAggregateIdentifier().equals(id));
  }

  /// Read again rather than kept: few commands name an event, all load the file.
  boolean hasEvent(String aggregate, String eventId) {
    boolean recordedHere = messages.stream().anyMatch(it -> it.getAggregateIdentifier().equals(aggregate) && it.getIdentifier().equals(eventId));
    return recordedHere || read(aggregate).asStream().anyMatch(message -> message.getIdentifier().equals(eventId));
  }

  void add(String aggregateType, String id, long sequence, Event event) {
    messages.add(new GenericDomainEventMessage<>(aggregateType, id, sequence, event, metadata, eventId(), envelope.at()));
  }

  /// Follows from the command's id and time, so that a command tried again says the same events; sent again later it is known by its own id. A UUID of
  /// version 8 (RFC 9562) that begins with the command's time, as one of version 7 does: the log's index of ids is then written at its end and not all over.
  private String eventId() {
    UUID name = UUID.nameUUIDFromBytes((envelope.commandId() + "#" + messages.size()).getBytes(StandardCharsets.UTF_8));
    long timed = envelope.at().toEpochMilli() << 16 | VERSION_8 | name.getMostSignificantBits() & VERSION_TAIL;
    return new UUID(timed, name.getLeastSignificantBits()).toString();
  }

  void claim(String name, String by, LocalDate today) {
    boolean claimedHere = messages.stream().anyMatch(message -> message.getAggregateIdentifier().equals(name));
    if (claimedHere || events.lastSequenceNumberFor(name).isPresent()) {
      throw Rejection.because(codeOf(name), "number", name.substring(name.lastIndexOf(':') + 1));
    }
    add("log/claim", name, 0, new Claimed(name, by, PartialDate.of(today)));
  }

  /// `review-of:case-1` says `review-of-taken`, where that has words of its own.
  private static String codeOf(String name) {
    String code = name.substring(0, Math.max(name.indexOf(':'), 0)) + "-taken";
    return Words.find("rejection." + code).isPresent() ? code : "number-taken";
  }

  void publish() {
    if (!messages.isEmpty()) {
      events.publish(messages);
    }
  }

  private <S, E extends Event> Loaded<S> replay(Decider<?, S, E> decider, String id) {
    if (!id.startsWith(decider.prefix())) {
      throw Rejection.because("not-found", "what", Words.of("what." + decider.collection()), "id", id);
    }
    S state = decider.initial();
    long sequence = -1;
    for (DomainEventStream stream = read(id); stream.hasNext(); ) {
      DomainEventMessage<?> message = stream.next();
      state = decider.evolve(state, decider.events().cast(message.getPayload()));
      sequence = message.getSequenceNumber();
    }
    return new Loaded<>(state, sequence);
  }

  /// Some stores answer an unknown stream by an exception, some by an empty stream.
  private DomainEventStream read(String id) {
    try {
      return events.readEvents(id);
    } catch (AggregateNotFoundException nothingYet) {
      return DomainEventStream.empty();
    }
  }
}
