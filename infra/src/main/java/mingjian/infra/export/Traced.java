package mingjian.infra.export;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Deciders;
import mingjian.events.Event;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.query.Recorded;

/// An event as a log for process mining may have it: that it happened, when, in which role, to which things. No text that somebody wrote, no name, no account.
///
/// @param at when it happened, where the day is known; else when it was recorded
/// @param objects ids of the things it is about; its own stream first
record Traced(String id, String type, String name, Instant at, Instant recordedAt, long position, String role, Set<String> objects) {
  static Traced of(Recorded recorded) {
    PartialDate on = recorded.occurredOn();
    Set<String> objects = new LinkedHashSet<>(Set.of(recorded.stream()));
    collect(recorded.event(), objects);
    return new Traced(
        recorded.id(), recorded.name(), Words.of("event." + recorded.name()),
        on.isDay() ? on.earliest().atStartOfDay(Asking.ZONE).toInstant() : recorded.recordedAt(), recorded.recordedAt(), recorded.position(),
        Words.of(recorded.actor().role()), objects);
  }

  /// The kind of thing an id stands for, as its streams are typed; empty for what has no stream: accounts, posts, divisions of labour.
  static Optional<String> typeOf(String id) {
    return Deciders.ALL.stream().filter(decider -> id.startsWith(decider.prefix())).map(decider -> decider.aggregateType()).findFirst();
  }

  private static void collect(Object value, Set<String> ids) {
    switch (value) {
      case Id id -> typeOf(id.value()).ifPresent(_ -> ids.add(id.value()));
      case Collection<?> many -> many.forEach(one -> collect(one, ids));
      case Record part when part instanceof Event || part.getClass().getPackageName().startsWith("mingjian.events") -> {
        for (RecordComponent component : part.getClass().getRecordComponents()) collect(component, part, ids);
      }
      default -> { }
    }
  }

  private static void collect(RecordComponent component, Record of, Set<String> ids) {
    try {
      Object value = component.getAccessor().invoke(of);
      if (value != null) collect(value, ids);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
