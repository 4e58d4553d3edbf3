package mingjian.infra.web.api;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which view answers for which collection.
final class CollectionViews {
  private static final Map<String, String> REGISTERS = Map.of(
      "units", "unit-register",
      "office-holders", "office-holder-register",
      "cases", "case-register",
      "talks", "talk-register",
      "rectifications", "rectification-register",
      "reviews", "accountability");

  /// @param field of the view that holds the thing's id, where the view has many rows per thing; null where the thing is the key
  record Aspect(String view, @Nullable String field) {}

  private static final Map<String, Aspect> ASPECTS = Map.of(
      "office-holders/timeline", new Aspect("leader-timeline", "person"),
      "cases/file", new Aspect("case-file", null),
      "talks/file", new Aspect("talk-file", null));

  private CollectionViews() {}

  static Map<String, String> registers() {
    return REGISTERS;
  }

  static Map<String, Aspect> aspects() {
    return ASPECTS;
  }

  static String registerOf(String collection) {
    return Optional.ofNullable(REGISTERS.get(collection)).orElseThrow(() -> BadRequest.of(404, "unknown-collection", Map.of("name", collection)));
  }

  static Aspect aspect(String collection, String aspect) {
    return Optional.ofNullable(ASPECTS.get(collection + "/" + aspect))
        .orElseThrow(() -> BadRequest.of(404, "unknown-view", Map.of("name", aspect, "known", String.join("、", ASPECTS.keySet()))));
  }
}
