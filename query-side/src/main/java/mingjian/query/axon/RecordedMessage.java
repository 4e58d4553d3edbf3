package mingjian.query.axon;

import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.query.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/// An Axon message as the log holds it: position from the token, time of recording from the commit, actor from the metadata.
final class RecordedMessage {
  private RecordedMessage() {}

  static long position(EventMessage<?> message) {
    return ((TrackedEventMessage<?>) message).trackingToken().position()
        .orElseThrow(() -> new IllegalStateException("an event without a position: " + message.getIdentifier()));
  }

  static Recorded read(EventMessage<?> message, EventCatalogue catalogue) {
    DomainEventMessage<?> stored = (DomainEventMessage<?>) message;
    Event event = (Event) message.getPayload();
    return new Recorded(
        event, message.getIdentifier(), catalogue.nameOf(event), stored.getAggregateIdentifier(), stored.getSequenceNumber(),
        position(message), message.getTimestamp(), Recorded.actor(message.getMetaData()));
  }
}
