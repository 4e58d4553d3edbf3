package mingjian.infra.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjian.infra.Node;
import org.springframework.stereotype.Component;

/// From where the records of a page came.
@Component
class Sources {
  private final Node node;

  Sources(Node node) {
    this.node = node;
  }

  /// In Chinese, by position.
  Map<Long, String> of(List<Long> positions) {
    Map<Long, String> sources = new HashMap<>();
    node.log().readAt(positions).forEach(event -> sources.put(event.position(), CommandSource.of(event.commandId())));
    return sources;
  }
}
