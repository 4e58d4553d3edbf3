package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units in the order a text names them, each once, posts gathered under it.
final class UnitList {
  private final Map<String, ParsedUnit> byName = new LinkedHashMap<>();
  private String current = "";

  boolean isEmpty() {
    return byName.isEmpty();
  }

  String current() {
    return current;
  }

  boolean currentInferred() {
    return byName.containsKey(current) && byName.get(current).inferred();
  }

  boolean currentEndsWith(String kind) {
    return !current.isEmpty() && current.endsWith(kind);
  }

  void add(String name, String place, boolean inferred, @Nullable ParsedPost post) {
    ParsedUnit known = byName.getOrDefault(name, new ParsedUnit(name, place, inferred, Organs.isVillage(name), List.of()));
    List<ParsedPost> posts = new ArrayList<>(known.posts());
    if (post != null && !post.text().isEmpty() && posts.stream().noneMatch(held -> held.text().equals(post.text()))) {
      posts.add(post);
    }
    byName.put(name, new ParsedUnit(name, known.place(), known.inferred(), known.village(), List.copyOf(posts)));
    current = name;
  }

  List<ParsedUnit> finished() {
    return List.copyOf(byName.values());
  }
}
