package mingjian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.Kebab;
import mingjian.events.Role;

/// Words for tests of views: `given(view).happened(stream, event, …).row(key)`. Folds as a store does, in memory, and checks on the way what
/// every view owes: fields are declared, folds are repeatable.
public final class ViewScenario<R> {
  private final View<R> view;
  private final Map<String, R> rows = new TreeMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<Recorded> log = new ArrayList<>();

  private ViewScenario(View<R> view) {
    this.view = view;
  }

  public static <R> ViewScenario<R> given(View<R> view) {
    return new ViewScenario<>(view);
  }

  public ViewScenario<R> happened(String stream, Event... events) {
    for (Event event : events) {
      long position = log.size() + 1;
      long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
      fold(new Recorded(event, "event-" + position, wireName(event), stream, sequence, position,
          Instant.parse("2026-03-01T02:00:00Z").plusSeconds(position), new Actor("clerk", Role.INVESTIGATOR)));
    }
    return this;
  }

  /// The row, which must be there.
  public R row(String key) {
    assertThat(rows).containsKey(key);
    return rows.get(key);
  }

  public Set<String> keys() {
    return rows.keySet();
  }

  public List<R> rows() {
    return List.copyOf(rows.values());
  }

  /// Rows that a viewer with these tags sees.
  public List<R> seenBy(String... tags) {
    return rows.values().stream().filter(row -> view.readers(row).stream().anyMatch(Set.of(tags)::contains)).toList();
  }

  public List<R> seenBy(Role role) {
    return seenBy(Viewer.role(role));
  }

  /// Roles that see the row without any grant.
  public Set<Role> rolesThatSee(String key) {
    return Set.of(Role.values()).stream()
        .filter(role -> view.readers(row(key)).contains(Viewer.role(role)))
        .collect(Collectors.toSet());
  }

  private void fold(Recorded recorded) {
    log.add(recorded);
    Set<String> declared = view.indexes().stream().flatMap(List::stream).collect(Collectors.toSet());
    for (String key : view.keys(recorded)) {
      R before = rows.get(key);
      R after = view.fold(before, recorded, key);
      assertThat(view.fold(before, recorded, key)).as("a fold is a function").isEqualTo(after);
      if (after == null) {
        rows.remove(key);
      } else {
        assertThat(declared).as("declared fields").containsAll(view.fields(after).keySet());
        rows.put(key, after);
      }
    }
  }

  private static String wireName(Event event) {
    String context = event.getClass().getPackageName().substring("mingjian.events.".length());
    return context + "/" + Kebab.of(event.getClass().getSimpleName());
  }
}
