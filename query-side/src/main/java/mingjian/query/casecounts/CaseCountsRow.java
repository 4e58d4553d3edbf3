package mingjian.query.casecounts;

import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.query.Origin;
import org.jspecify.annotations.Nullable;

/// What one case adds to the figures. A sealed case counts like any other.
///
/// @param progress what the next event is folded over; it knows who the subjects are, so it is not shown
/// @param position of the event that brought it into the books, @param movedAt of the one that brought it into its state: what a figure opens to
public record CaseCountsRow(
    CaseId caseId, Origin origin, Place place, PartialDate openedOn, @Nullable PartialDate closedOn, CaseProgress progress,
    long position, long movedAt) {
  /// What 统计 may read: no content, nobody's id.
  ///
  /// @param subjects 人次
  record Shown(
      CaseId caseId, Origin origin, Place place, PartialDate openedOn, @Nullable PartialDate closedOn, CaseState state, int subjects,
      long position, long movedAt) {}

  Shown shown() {
    return new Shown(caseId, origin, place, openedOn, closedOn, progress.state(), progress.subjects().size(), position, movedAt);
  }
}
