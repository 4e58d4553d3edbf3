package mingjian.infra.views;

import java.util.Map;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import mingjian.query.Recorded;
import tools.jackson.core.type.TypeReference;

/// A stored event as a view folds it, without Axon in between: for rebuild, as-of and search.
public record StoredEvents(EventCatalogue catalogue) {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  public Recorded read(StoredEvent stored) {
    Class<? extends Event> type = catalogue.typeOf(stored.type())
        .orElseThrow(() -> new IllegalArgumentException("no event of this name: " + stored.type() + " at position " + stored.position()));
    return new Recorded(
        Json.mapper().readValue(stored.payload(), type), stored.id(), stored.type(), stored.aggregateId(), stored.sequence(),
        stored.position(), stored.recordedAt(), Recorded.actor(Json.mapper().readValue(stored.metadata(), TEXTS)));
  }
}
