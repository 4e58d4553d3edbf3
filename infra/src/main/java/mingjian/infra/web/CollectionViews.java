package mingjian.infra.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which view answers for which collection.
public final class CollectionViews {
  private static final Map<String, String> REGISTERS = Map.of(
      "units", "unit-register",
      "office-holders", "office-holder-register",
      "cases", "case-register",
      "talks", "talk-register",
      "rectifications", "rectification-register",
      "reviews", "accountability");

  /// @param field of the view that holds the thing's id, where the view has many rows per thing; null where the thing is the key
  public record Aspect(String view, @Nullable String field) {}

  private static final Map<String, Aspect> ASPECTS = Map.of(
      "office-holders/timeline", new Aspect("leader-timeline", "person"),
      "cases/file", new Aspect("case-file", null),
      "talks/file", new Aspect("talk-file", null));

  private CollectionViews() {}

  public static Map<String, String> registers() {
    return REGISTERS;
  }

  public static Map<String, Aspect> aspects() {
    return ASPECTS;
  }

  /// Lists the collection, one row per thing.
  public static Optional<String> registerOf(String collection) {
    return Optional.ofNullable(REGISTERS.get(collection));
  }

  /// Another view of one thing: `timeline` of `office-holders`.
  public static Optional<Aspect> aspect(String collection, String aspect) {
    return Optional.ofNullable(ASPECTS.get(collection + "/" + aspect));
  }
}
