package mingjian.infra.views;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// Which declared index serves a question; a question that none serves is refused, so that nobody finds out by the slowness of a full store.
final class AskedIndex {
  private AskedIndex() {}

  /// Bounds that bind something.
  static List<Condition> conditions(Ask ask) {
    return ask.filters().stream().filter(Condition::binds).toList();
  }

  static List<String> of(View<?> view, Ask ask, @Nullable String sort) {
    List<Condition> conditions = conditions(ask);
    return view.indexes().stream()
        .filter(index -> worth(index, conditions, sort) > 0)
        .max(Comparator.comparingInt((List<String> index) -> worth(index, conditions, sort)).thenComparingInt(index -> -index.size()))
        .orElseThrow(() -> new IllegalArgumentException(
            "no index of view " + view.name() + " serves " + conditions + " sorted by " + sort + "; it has " + view.indexes()));
  }

  /// Each leading field that is asked for one value, or for one of several, narrows the rows to read; after those, one range, or the order asked for. Several
  /// values stand each in an order of its own, so what they find must still be sorted.
  private static int worth(List<String> index, List<Condition> conditions, @Nullable String sort) {
    Set<String> equal = new HashSet<>();
    Set<String> ranges = new HashSet<>();
    Set<String> several = new HashSet<>();
    conditions.forEach(c -> (c.anyOf() != null ? several : c.isOneValue() ? equal : ranges).add(c.field()));
    int leading = 0;
    boolean inOrder = true;
    while (leading < index.size() && (equal.contains(index.get(leading)) || several.contains(index.get(leading)))) {
      inOrder &= equal.contains(index.get(leading));
      leading++;
    }
    String next = leading < index.size() ? index.get(leading) : "";
    boolean sorted = sort == null ? leading == index.size() : next.equals(sort) || leading == index.size() && equal.contains(sort);
    return 4 * leading + (ranges.contains(next) ? 2 : 0) + (sorted && inOrder ? 3 : 0);
  }
}
