package mingjian.query.headclues;

import java.time.LocalDate;
import mingjian.events.ClueId;
import mingjian.events.PartialDate;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// One clue about a head.
///
/// @param upwardDueOn where a local rule sets a day and somebody typed it
/// @param inspected what an inspection 巡视巡察 found
public record HeadCluesRow(
    ClueId clueId, WorkAbout about, String headline, TargetRank target, ClueState state, PartialDate receivedOn, @Nullable LocalDate upwardDueOn,
    boolean inspected, boolean reportedUpward, boolean copied) {
  /// Where it went elsewhere, or into another clue, it is told of there.
  public boolean isOwed() {
    return state != ClueState.TRANSFERRED && state != ClueState.MERGED && (!reportedUpward || inspected && !copied);
  }

  HeadCluesRow stands(ClueState now, String said) {
    return new HeadCluesRow(clueId, about, said, target, now, receivedOn, upwardDueOn, inspected, reportedUpward, copied);
  }

  HeadCluesRow told(boolean upward, boolean copy) {
    return new HeadCluesRow(clueId, about, headline, target, state, receivedOn, upwardDueOn, inspected, reportedUpward || upward, copied || copy);
  }
}
