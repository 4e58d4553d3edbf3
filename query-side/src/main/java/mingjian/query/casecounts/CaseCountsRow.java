package mingjian.query.casecounts;

import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.casefile.CaseProgress;
import mingjian.query.Origin;
import org.jspecify.annotations.Nullable;

/// What one case adds to the figures; no content, so that 统计 may read it. A sealed case counts like any other.
///
/// @param position of the event that brought it into the books, @param movedAt of the one that brought it into its state: what a figure opens to
public record CaseCountsRow(
    CaseId caseId, Origin origin, Place place, PartialDate openedOn, @Nullable PartialDate closedOn, CaseProgress progress,
    long position, long movedAt) {}
