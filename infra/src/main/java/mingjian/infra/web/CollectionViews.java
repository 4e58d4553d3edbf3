package mingjian.infra.web;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingjian.events.work.WorkCollection;
import mingjian.query.workregister.WorkRegisterView;
import org.jspecify.annotations.Nullable;

/// Which view answers for which collection.
public final class CollectionViews {
  private static final Map<String, String> REGISTERS = registersOf(Map.of(
      "units", "unit-register",
      "office-holders", "office-holder-register",
      "cases", "case-register",
      "talks", "talk-register",
      "rectifications", "rectification-register",
      "reviews", "accountability"));

  /// @param field of the view that holds the thing's id, where the view has many rows per thing; null where the thing is the key
  /// @param sort in which such rows come unless asked otherwise
  public record Aspect(String view, @Nullable String field, @Nullable String sort) {
    private static Aspect row(String view) {
      return new Aspect(view, null, null);
    }
  }

  private static final Aspect HISTORY = new Aspect("file-history", "file", "sequence");
  private static final Aspect DEADLINES = new Aspect("deadlines", "file", "dueOn");
  private static final Map<String, Aspect> ASPECTS = aspectsOf(Map.of(
      "office-holders/timeline", new Aspect("leader-timeline", "person", "sortKey"),
      "cases/file", Aspect.row("case-file"),
      "cases/history", HISTORY,
      "cases/review", Aspect.row("review-register"),
      "cases/deadlines", DEADLINES,
      "reviews/deadlines", DEADLINES,
      "talks/file", Aspect.row("talk-file"),
      "talks/history", HISTORY,
      "rectifications/history", HISTORY,
      "reviews/history", HISTORY));

  private CollectionViews() {}

  private static Map<String, String> registersOf(Map<String, String> named) {
    Map<String, String> all = new TreeMap<>(named);
    for (WorkCollection files : WorkCollection.values()) all.put(files.address(), WorkRegisterView.nameOf(files));
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Aspect> aspectsOf(Map<String, Aspect> named) {
    Map<String, Aspect> all = new TreeMap<>(named);
    for (WorkCollection files : WorkCollection.values()) all.put(files.address() + "/history", HISTORY);
    return Collections.unmodifiableMap(all);
  }

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
