package mingjian.infra.web.pages;

import java.util.List;
import java.util.Optional;
import mingjian.events.PersonId;
import mingjian.infra.Node;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.query.Detail;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.Viewer;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.leadertimeline.LeaderTimelineView;
import org.springframework.stereotype.Component;

/// Events of the log by their position, for those who may read the entry that the event left: the step in its file, else the entry in somebody's timeline.
/// The views decide, seals included; an event that left neither is shown to nobody.
@Component
class ReadableEvents {
  private static final FileHistoryView HISTORY = new FileHistoryView();
  private static final LeaderTimelineView TIMELINE = new LeaderTimelineView();

  private final Node node;

  ReadableEvents(Node node) {
    this.node = node;
  }

  /// @param whole whether the viewer may read all that the event says, and not only that an entry of a register is there: identity numbers stand in those
  record Readable(StoredEvent stored, Recorded recorded, String headline, List<Detail> details, boolean whole) {}

  Optional<Readable> find(String position, Viewer viewer) {
    if (!position.matches("[1-9]\\d{0,17}") || Long.parseLong(position) > node.log().head()) {
      return Optional.empty();
    }
    List<Long> at = List.of(Long.parseLong(position));
    StoredEvent stored = node.log().readAt(at).getFirst();
    Recorded recorded = node.asOf().recorded(at).getFirst();
    return inFile(stored, recorded, viewer).or(() -> inTimeline(stored, recorded, viewer));
  }

  private Optional<Readable> inFile(StoredEvent stored, Recorded recorded, Viewer viewer) {
    return node.views().find(HISTORY, HISTORY.stepKey(recorded), viewer)
        .map(step -> new Readable(stored, recorded, step.headline(), step.details(), true));
  }

  private Optional<Readable> inTimeline(StoredEvent stored, Recorded recorded, Viewer viewer) {
    return TIMELINE.keys(recorded).stream()
        .filter(key -> key.equals(TIMELINE.entryKey(new PersonId(Folding.thing(key)), recorded)))
        .flatMap(key -> node.views().find(TIMELINE, key, viewer).stream()).findFirst()
        .map(entry -> new Readable(stored, recorded, entry.headline(), entry.details(), false));
  }
}
