package mingjian.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.Id;

/// Small changes to the immutable lists of rows. Each is safe to repeat.
public final class Lists {
  private Lists() {}

  public static Set<String> keys(Id... ids) {
    Set<String> keys = new LinkedHashSet<>();
    for (Id id : ids) {
      keys.add(id.value());
    }
    return keys;
  }

  public static <T> List<T> with(List<T> list, T one) {
    if (list.contains(one)) {
      return list;
    }
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return List.copyOf(all);
  }

  public static <T> List<T> without(List<T> list, T one) {
    return list.stream().filter(other -> !other.equals(one)).toList();
  }
}
