package mingjian.query.reviewregister;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectProgress;
import org.jspecify.annotations.Nullable;

/// One case and how it stands with its double inquiry. Status, no content.
///
/// @param state [ReviewState#NOT_STARTED] while nobody has decided whether there is one; of an inquiry under way only that it is open
/// @param flagged facts came in after they were cited
/// @param appeals changed the decision of the case, and nobody has said what that means here
/// @param sealedFor who may still see a sealed case; null while it isn't sealed
public record ReviewRegisterRow(
    CaseId caseId, CaseProgress progress, @Nullable ReviewId reviewId, ReviewState state, @Nullable ReviewMode mode,
    @Nullable PartialDate beganOn, @Nullable PartialDate closedOn, boolean flagged, List<AppealId> appeals, @Nullable Set<StaffId> sealedFor) {
  public boolean isFlagged() {
    return flagged || !appeals.isEmpty();
  }


  public Set<Penalty> penalties() {
    Set<Penalty> all = new TreeSet<>();
    progress.subjects().forEach(it -> all.addAll(it.penalties()));
    return all;
  }

  /// Of the heaviest penalty in the case ([Penalty#weight]); 0 without any. The threshold from which an inquiry is owed is measured against it.
  public int weight() {
    return penalties().stream().mapToInt(Penalty::weight).max().orElse(0);
  }

  /// The earliest sanction; unknown without any.
  public PartialDate sanctionedOn() {
    return progress.subjects().stream().map(SubjectProgress::sanctionedOn).filter(it -> it != null).sorted().findFirst().orElse(PartialDate.UNKNOWN);
  }
}
