package mingjian.infra.web.pages;

import java.time.Instant;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.infra.web.pages.TimelineEntry.Bar;
import mingjian.infra.web.pages.TimelineEntry.Mark;
import mingjian.query.leadertimeline.MarkKind;

/// Entries as a test needs them.
final class Told {
  private static final Instant FIRST = Instant.parse("2026-03-02T02:00:00Z");

  private Told() {}

  static TimelineEntry entry(long position, String on, Lane lane) {
    return new TimelineEntry(
        position, "event-" + position, FIRST.plusSeconds(position), PartialDate.parse(on), lane, "第" + position + "件", "类", "file-" + lane.name(), List.of(), null);
  }

  static TimelineEntry bar(long position, String from, String to, long endedBy) {
    TimelineEntry it = entry(position, from, DossierLane.POSTS);
    Bar bar = new Bar(it.occurredOn(), to.isEmpty() ? null : PartialDate.parse(to), endedBy);
    return new TimelineEntry(it.position(), it.eventId(), it.recordedAt(), it.occurredOn(), it.lane(), it.headline(), it.kind(), it.file(), it.marks(), bar);
  }

  static TimelineEntry marked(TimelineEntry it, MarkKind kind, long by) {
    return new TimelineEntry(it.position(), it.eventId(), it.recordedAt(), it.occurredOn(), it.lane(), it.headline(), it.kind(), it.file(),
        List.of(new Mark(kind, "event-" + by)), it.bar());
  }
}
