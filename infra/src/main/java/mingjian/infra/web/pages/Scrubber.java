package mingjian.infra.web.pages;

import java.util.Collections;
import java.util.List;
import mingjian.infra.Node;
import mingjian.query.View;
import org.springframework.stereotype.Component;

/// The stops of a replay: what was recorded about a thing, one after the other.
@Component
class Scrubber {
  private final Node node;

  Scrubber(Node node) {
    this.node = node;
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
}
