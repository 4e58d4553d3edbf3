package mingjian.events;

/// A fact of the field that somebody recorded. Each context seals its own tree of events.
///
/// Two clocks stand on every fact: [#occurredOn] is when it happened in the world, as precisely as the papers say;
/// when we recorded it is the log's business and never stands in an event.
public interface Event {
  PartialDate occurredOn();
}
