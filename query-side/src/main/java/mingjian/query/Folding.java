package mingjian.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mingjian.query.Folded.Change;
import mingjian.query.Folded.Posting;
import org.jspecify.annotations.Nullable;

/// Folds a batch of events over the rows that they touch. Live projection, rebuild and as-of replay all come through here.
public final class Folding {
  private Folding() {}

  /// The thing that a row key belongs to: the part before the first `/`.
  public static String thing(String key) {
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  /// @param batch in log order, not empty
  /// @param read the rows there are for these keys; asked once
  /// @throws ViewFault at the first event that the view can't fold
  public static <R> Folded<R> fold(View<R> view, List<Recorded> batch, Function<Set<String>, Map<String, R>> read) {
    List<Set<String>> touched = batch.stream().map(recorded -> keys(view, recorded)).toList();
    Set<String> all = new LinkedHashSet<>();
    touched.forEach(all::addAll);
    Map<String, R> before = all.isEmpty() ? Map.of() : read.apply(all);
    Map<String, Change<R>> rows = new LinkedHashMap<>();
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Recorded recorded = batch.get(i);
      rows.putAll(step(view, recorded, touched.get(i), key -> rows.containsKey(key) ? rows.get(key).row() : before.get(key)));
      things(touched.get(i)).forEach(thing -> postings.add(new Posting(thing, recorded.position())));
    }
    return new Folded<>(rows, postings, batch.getLast().position());
  }

  /// One event over all rows it touches; all of them or, where one fails, none.
  private static <R> Map<String, Change<R>> step(
      View<R> view, Recorded recorded, Set<String> keys, Function<String, @Nullable R> row) {
    Map<String, Change<R>> after = new LinkedHashMap<>();
    for (String key : keys) {
      try {
        after.put(key, new Change<>(view.fold(row.apply(key), recorded, key), recorded.position()));
      } catch (RuntimeException e) {
        throw new ViewFault(view.name(), recorded.position(), e);
      }
    }
    return after;
  }

  private static Set<String> keys(View<?> view, Recorded recorded) {
    try {
      return view.keys(recorded);
    } catch (RuntimeException e) {
      throw new ViewFault(view.name(), recorded.position(), e);
    }
  }

  private static Set<String> things(Set<String> keys) {
    Set<String> things = new HashSet<>();
    keys.forEach(key -> things.add(thing(key)));
    return things;
  }
}
