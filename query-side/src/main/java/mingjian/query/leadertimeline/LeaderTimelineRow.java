package mingjian.query.leadertimeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.query.Detail;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// One entry.
///
/// @param position of the event in the log; @param eventId what a correction names; @param event its wire name
/// @param stream the file it stands in (`case-…`, `talk-…`, `person-…`), @param sequence its number there
/// @param headline in Chinese; @param details the other fields, with ids to be replaced by names
/// @param thread what within the file it is about, so that a correction of a tenure finds the entries of that tenure
/// @param readers while the file isn't sealed; @param sealedFor who may still read it; null while it isn't
public record LeaderTimelineRow(
    PersonId person, EntryKind kind, PartialDate occurredOn, Instant recordedAt, Actor recordedBy, long position, String eventId,
    String event, String stream, long sequence, @Nullable UnitId unit, @Nullable CaseId caseId, String headline,
    List<Detail> details, Set<ProcedureFlaw> flaws, String thread, List<Mark> marks, Set<String> readers,
    @Nullable Set<StaffId> sealedFor) {

  public boolean isCorrected() {
    return marks.stream().anyMatch(mark -> mark.kind() == MarkKind.CORRECTED);
  }

  public boolean isCleared() {
    return marks.stream().anyMatch(mark -> mark.kind() == MarkKind.CLEARED);
  }

  /// By when it happened; what happened on the same day by when it was recorded.
  public String sortKey() {
    return "%s-%012d".formatted(occurredOn.sortKey(), position);
  }

  LeaderTimelineRow marked(Mark mark) {
    return with(Lists.with(marks, mark), sealedFor);
  }

  LeaderTimelineRow sealedFor(@Nullable Set<StaffId> named) {
    return with(marks, named);
  }

  private LeaderTimelineRow with(List<Mark> marks, @Nullable Set<StaffId> sealedFor) {
    return new LeaderTimelineRow(
        person, kind, occurredOn, recordedAt, recordedBy, position, eventId, event, stream, sequence, unit, caseId, headline, details,
        flaws, thread, marks, readers, sealedFor);
  }
}
