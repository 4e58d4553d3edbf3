package mingjian.query.rectificationcover;

import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// Status, no content.
///
/// @param closedOn unknown until every subject has an outcome
/// @param sealedFor who may still see a sealed case; null while it isn't sealed
public record RectificationCoverRow(
    CaseId caseId, CaseProgress progress, RectificationCover cover, PartialDate closedOn, @Nullable Set<StaffId> sealedFor) {
  /// 未整改案件清单: closed, without a rectification and without a reason. It reminds and stops nobody (DOMAIN 8.2).
  public static final List<Condition> OWED = List.of(Condition.is("cover", RectificationCover.NONE.name()), Condition.is("closed", 1L));

  public boolean closed() {
    return progress.state() == CaseState.CLOSED || progress.state() == CaseState.ARCHIVED;
  }
}
