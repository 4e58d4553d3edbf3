package mingjian.infra.web.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.query.leadertimeline.MarkKind;
import org.jspecify.annotations.Nullable;

/// An entry of a dossier or of a case, as picture and comparison take it.
///
/// @param eventId what marks of other entries name; @param file the stream that it stands in
/// @param marks by which later events it was corrected or cleared
/// @param bar null for what has no length
public record TimelineEntry(
    long position, String eventId, Instant recordedAt, PartialDate occurredOn, Lane lane, String headline, String kind, String file, List<Mark> marks,
    @Nullable Bar bar) {
  /// By when it happened; what happened on the same day by when it was recorded.
  static final Comparator<TimelineEntry> BY_OCCURRENCE = Comparator.comparing(TimelineEntry::occurredOn).thenComparing(TimelineEntry::position);

  record Mark(MarkKind kind, String eventId) {}

  /// A post, a field of work, a watch over a unit.
  ///
  /// @param to null while it goes on; @param endedBy the entry that later ended it, 0 for none
  record Bar(PartialDate from, @Nullable PartialDate to, long endedBy) {}

  boolean isMarked(MarkKind kind) {
    return marks.stream().anyMatch(mark -> mark.kind() == kind);
  }
}
