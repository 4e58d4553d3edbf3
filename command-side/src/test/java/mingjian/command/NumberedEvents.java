package mingjian.command;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;

/// A store whose events are called `event-1`, `event-2` … in the order of their file, so that a test can name them.
record NumberedEvents(EventStore store) implements EventStore {
  @Override
  public DomainEventStream readEvents(String id) {
    return DomainEventStream.of(store.readEvents(id).asStream().map(NumberedEvents::numbered));
  }

  private static DomainEventMessage<?> numbered(DomainEventMessage<?> it) {
    return new GenericDomainEventMessage<>(
        it.getType(), it.getAggregateIdentifier(), it.getSequenceNumber(), it.getPayload(), it.getMetaData(), "event-" + (it.getSequenceNumber() + 1),
        it.getTimestamp());
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    store.storeSnapshot(snapshot);
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    store.publish(events);
  }

  @Override
  public Registration subscribe(Consumer<List<? extends EventMessage<?>>> follower) {
    return store.subscribe(follower);
  }

  @Override
  public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
    return store.registerDispatchInterceptor(interceptor);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
    return store.openStream(after);
  }
}
