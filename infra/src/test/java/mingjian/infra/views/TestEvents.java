package mingjian.infra.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;

/// An Axon event store in memory; positions from 1, as in the log.
final class TestEvents {
  private static final MetaData METADATA = MetaData.from(Map.of("actor", "chengban01", "role", "INVESTIGATOR"));

  private final EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine(1)).build();
  private final List<String> ids = new ArrayList<>();

  EmbeddedEventStore store() {
    return store;
  }

  long append(NoteEvent... events) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (NoteEvent event : events) {
      ids.add(UUID.randomUUID().toString());
      messages.add(new GenericDomainEventMessage<>("test/test", "stream-1", ids.size() - 1, event, METADATA, ids.getLast(), Notes.START));
    }
    store.publish(messages);
    return head();
  }

  long head() {
    return ids.size();
  }

  String idAt(long position) {
    return ids.get((int) position - 1);
  }

  void close() {
    store.shutDown();
  }
}
