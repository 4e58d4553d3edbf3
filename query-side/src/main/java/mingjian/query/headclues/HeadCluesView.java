package mingjian.query.headclues;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ClueIntakeEvent.InspectionFindingCopied;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueState;
import mingjian.events.work.WorkCollection;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per clue about a head, and none for others: nothing else tells what was never reported upward.
public final class HeadCluesView implements View<HeadCluesRow> {
  @Override
  public String name() {
    return "head-clues";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<HeadCluesRow> rowType() {
    return HeadCluesRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof ClueEvent e ? Set.of(e.clueId().value()) : Set.of();
  }

  @Override
  public @Nullable HeadCluesRow fold(@Nullable HeadCluesRow row, Recorded recorded, String key) {
    ClueEvent event = (ClueEvent) recorded.event();
    if (event instanceof ClueRegistered e) {
      return e.target().isHead() ? registered(e) : null;
    }
    if (row == null) {
      return null;
    }
    ClueState state = event.state() instanceof ClueState now ? now : row.state();
    return row.stands(state, Objects.requireNonNullElse(event.headline(), row.headline()))
        .told(event instanceof ClueReportedUpward, event instanceof InspectionFindingCopied);
  }

  private static HeadCluesRow registered(ClueRegistered e) {
    return new HeadCluesRow(
        e.clueId(), e.about(), e.headline(), e.target(), ClueState.REGISTERED, e.occurredOn(), e.upwardDueOn(), e.source() == ClueSource.INSPECTION, false,
        false);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(HeadCluesRow row) {
    return Fields.of("owed", row.isOwed(), "receivedOn", row.receivedOn());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("owed", "receivedOn"));
  }

  @Override
  public Set<String> readers(HeadCluesRow row) {
    return Readers.work(WorkCollection.CLUES, row.clueId().value(), row.about());
  }
}
