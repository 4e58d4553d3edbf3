package mingjian.infra.views;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.ObjectMapper;

/// The tags of viewers as the JSON that queries take. A page asks some twenty questions as one viewer, who may hold a tag for each of hundreds of
/// files: written once, not with each question. Kept by the set itself, which never changes ([mingjian.query.Viewer]).
final class KeptTags {
  private static final int KEPT_MAX = 64;

  private final ObjectMapper json;
  private final Map<Same, String> kept = new ConcurrentHashMap<>();

  KeptTags(ObjectMapper json) {
    this.json = json;
  }

  /// This very set: to compare two that are equal would cost what is to be spared.
  private record Same(Set<String> tags) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.tags == tags;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(tags);
    }
  }

  String json(Set<String> tags) {
    if (kept.size() >= KEPT_MAX) kept.clear();
    return kept.computeIfAbsent(new Same(tags), same -> json.writeValueAsString(same.tags()));
  }
}
