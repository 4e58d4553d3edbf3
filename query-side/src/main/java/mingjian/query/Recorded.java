package mingjian.query;

import java.time.Instant;
import java.util.Map;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Role;

/// An event as the log holds it.
///
/// @param event what happened
/// @param id its own id, stable for ever; corrections refer to it
/// @param name its wire name
/// @param stream the aggregate it belongs to
/// @param sequence its number in that stream, from 0
/// @param position its place in the whole log, from 1
/// @param recordedAt when we recorded it
/// @param actor who recorded it
public record Recorded(
    Event event, String id, String name, String stream, long sequence, long position, Instant recordedAt, Actor actor) {
  public PartialDate occurredOn() {
    return event.occurredOn();
  }

  /// Who recorded it, by the metadata that every stored event carries.
  public static Actor actor(Map<String, ?> metadata) {
    if (metadata.get("actor") instanceof String account && metadata.get("role") instanceof String role) {
      return new Actor(account, Role.valueOf(role));
    }
    throw new IllegalArgumentException("an event without actor or role: " + metadata);
  }
}
