package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mingjian.infra.Node;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A slider over what was recorded about a thing: one stop per record, thinned out where there are very many.
@Component
class Scrubber {
  private static final int STOPS_MAX = 120;

  private final Node node;

  Scrubber(Node node) {
    this.node = node;
  }

  /// @param asOf position; null for now
  public record Stop(@Nullable Long asOf, String label) {}

  /// @param stops as JSON; @param at which stop the slider stands on; @param label of that stop
  public record Shown(String stops, int last, int at, String label, boolean past) {}

  Shown of(View<?> view, String thing, @Nullable Long asOf) {
    List<Long> positions = thinned(node.asOf().stops(view, thing));
    List<Stop> stops = new ArrayList<>();
    for (StoredEvent event : node.log().readAt(positions)) {
      stops.add(new Stop(event.position(), "截至" + Times.minute(event.recordedAt()) + "（第" + event.position() + "号记录）"));
    }
    stops.add(new Stop(null, "现在"));
    int at = stops.size() - 1;
    for (int i = stops.size() - 2; asOf != null && i >= 0; i--) {
      Long stop = stops.get(i).asOf();
      if (stop != null && stop >= asOf) {
        at = i;
      }
    }
    return new Shown(Json.mapper().writeValueAsString(stops), stops.size() - 1, at, stops.get(at).label(), asOf != null);
  }

  /// The last record before the one that `position` stands on: what came after it is new at this stop.
  long before(View<?> view, String thing, long position) {
    List<Long> stops = node.asOf().stops(view, thing);
    int after = Collections.binarySearch(stops, position + 1);
    for (int i = (after < 0 ? -after - 1 : after) - 1; i >= 0; i--) {
      if (node.log().commitEnd(stops.get(i)) < position) {
        return stops.get(i);
      }
    }
    return 0;
  }

  private static List<Long> thinned(List<Long> positions) {
    if (positions.size() <= STOPS_MAX) {
      return positions;
    }
    List<Long> kept = new ArrayList<>();
    for (int i = 0; i < STOPS_MAX; i++) {
      kept.add(positions.get((int) ((long) i * (positions.size() - 1) / (STOPS_MAX - 1))));
    }
    return kept;
  }
}
