package mingjian.query.matterstages;

import java.util.Set;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// One major matter and the stages that were published of it.
///
/// @param metOn of the last meeting; null before any
/// @param adopted what that meeting decided is to be carried out
public record MatterStagesRow(
    MajorMatterId majorMatterId, WorkAbout about, String headline, @Nullable PartialDate metOn, boolean adopted, boolean implemented, boolean closed,
    Set<PublicationStage> published) {
  /// Met about, not closed, and not published in all three stages.
  public boolean isWatched() {
    return metOn != null && !closed && published.size() < PublicationStage.values().length;
  }
}
