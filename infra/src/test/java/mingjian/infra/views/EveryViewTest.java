package mingjian.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingjian.events.Claimed;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every view, tried on events that chance has made: `-Dmingjian.seed=…` repeats a run.
class EveryViewTest {
  private static final int EVENTS = Integer.getInteger("mingjian.events", 600);
  private static final EventCatalogue CATALOGUE = EventCatalogue.ALL;

  private static final long SEED = Long.getLong("mingjian.seed", System.nanoTime());
  /// Written once: no view changes it.
  @TempDir static Path past;
  private static EventLog log;

  private final Random random = new Random(SEED);
  @TempDir Path folder;
  private RowStore store;

  @BeforeAll
  static void write() {
    System.out.println("-Dmingjian.seed=" + SEED);
    log = SqliteEventLog.open(past);
    append(new Random(SEED));
  }

  @AfterAll
  static void putAway() {
    log.close();
  }

  @BeforeEach
  void open() {
    store = openStore();
  }

  RowStore openStore() {
    return SqliteViewStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @MethodSource("views")
  <R> void grown_in_any_steps_it_is_the_same_as_rebuilt_at_once(View<R> view) {
    for (long at = 0; at < log.head(); at = store.position(view)) {
      Notes.fold(store, view, read(at, 1 + random.nextInt(40)));
    }
    List<String> grown = store.dump(view);
    assertThat(new Rebuild(store, log, CATALOGUE).run(List.of(view), position -> {})).isEmpty();
    assertThat(store.dump(view)).as("seed %d", SEED).isEqualTo(grown);
    assertThat(store.position(view)).isEqualTo(log.head());
  }

  @ParameterizedTest
  @MethodSource("views")
  <R> void as_of_any_position_it_is_the_same_as_if_the_log_ended_there(View<R> view) {
    Notes.fold(store, view, read(0, Integer.MAX_VALUE));
    AsOf asOf = new AsOf(store, log, CATALOGUE);
    Map<String, R> rows = new HashMap<>();
    Set<String> things = new HashSet<>();
    for (Recorded recorded : read(0, Integer.MAX_VALUE)) {
      Folding.fold(view, List.of(recorded), keys -> Map.copyOf(rows)).rows().forEach((key, change) -> {
        things.add(Folding.thing(key));
        if (change.row() == null) {
          rows.remove(key);
        } else {
          rows.put(key, change.row());
        }
      });
      if (random.nextInt(20) == 0 || recorded.position() == log.head()) {
        for (String thing : things) {
          assertThat(json(asOf.fold(view, thing, recorded.position(), any -> true)))
              .as("seed %d, %s as of %d", SEED, thing, recorded.position()).isEqualTo(json(of(thing, rows)));
        }
      }
    }
    things.forEach(thing -> assertThat(json(store.rowsOf(view, thing))).as("seed %d, %s now", SEED, thing).isEqualTo(json(of(thing, rows))));
  }

  @ParameterizedTest
  @MethodSource("views")
  <R> void as_of_a_day_it_folds_what_had_surely_happened(View<R> view) {
    Notes.fold(store, view, read(0, Integer.MAX_VALUE));
    LocalDate day = LocalDate.of(2018, 6, 30);
    List<Recorded> happened = read(0, Integer.MAX_VALUE).stream().filter(recorded -> !recorded.occurredOn().latest().isAfter(day)).toList();
    Map<String, R> rows = new HashMap<>();
    Folding.fold(view, happened, keys -> Map.of()).rows().forEach((key, change) -> {
      if (change.row() != null) {
        rows.put(key, change.row());
      }
    });
    AsOf asOf = new AsOf(store, log, CATALOGUE);
    rows.keySet().stream().map(Folding::thing).distinct().forEach(thing -> assertThat(
        json(asOf.fold(view, thing, log.head(), recorded -> !recorded.occurredOn().latest().isAfter(day))))
        .as("seed %d, %s", SEED, thing).isEqualTo(json(of(thing, rows))));
  }

  @ParameterizedTest
  @MethodSource("views")
  <R> void no_declared_question_reads_the_whole_table(View<R> view) {
    Notes.fold(store, view, read(0, Integer.MAX_VALUE));
    for (List<String> index : view.indexes()) {
      for (int equal = 0; equal <= index.size(); equal++) {
        String next = equal < index.size() ? index.get(equal) : null;
        List<Condition> filters = index.subList(0, equal).stream().map(field -> Condition.is(field, "x")).toList();
        sound(store, view, new Ask(filters, null, next, true, 0, 50), null);
        if (next != null) {
          List<Condition> range = new ArrayList<>(filters);
          range.add(new Condition(next, "a", "z"));
          sound(store, view, new Ask(range, null, next, false, 0, 50), null);
          sound(store, view, new Ask(filters, null, null, false, 0, 50), next);
        }
        if (equal > 0) {
          List<Condition> several = new ArrayList<>(filters.subList(1, equal));
          several.add(Condition.anyOf(index.getFirst(), Set.of("x", "y")));
          sound(store, view, new Ask(several, null, next, false, 0, 50), null);
        }
      }
    }
    sound(store, view, Ask.all(), null);
    sound(store, view, new Ask(List.of(), "某局", null, false, 0, 50), null);
  }

  /// No whole table, and no sorting of what an index holds in order.
  void sound(RowStore rows, View<?> view, Ask ask, @Nullable String countsOf) {
    List<String> plan = ((SqliteViewStore) rows).plan(view, ask, countsOf, Notes.HEAD, false);
    assertThat(plan).as("%s: %s", view.name(), ask).isNotEmpty()
        .noneMatch(step -> step.startsWith("SCAN t") && !step.contains("USING"))
        .noneMatch(step -> step.startsWith("USE TEMP B-TREE") && inOrder(ask));
    if (ask.search() == null) {
      assertThat(((SqliteViewStore) rows).plan(view, ask, countsOf, Notes.HEAD, true)).as("%s, few rows: %s", view.name(), ask)
          .anyMatch(step -> step.startsWith("SEARCH t USING INTEGER PRIMARY KEY"))
          .filteredOn(step -> step.startsWith("SEARCH d USING")).hasSize(2).allMatch(step -> step.contains("_by_audience (roles=?"));
    }
  }

  /// What is found by a text, or under several values, is sorted afterwards.
  static boolean inOrder(Ask ask) {
    return ask.search() == null && ask.filters().stream().allMatch(condition -> condition.anyOf() == null);
  }

  private static Stream<View<?>> views() {
    return Views.all().stream();
  }

  /// Commits of one to four events, each kind of event of every context once before any comes again.
  private static void append(Random random) {
    Examples examples = new Examples(random, false);
    List<Class<? extends Event>> types = new ArrayList<>();
    CATALOGUE.names().forEach(name -> types.add(CATALOGUE.typeOf(name).orElseThrow()));
    types.remove(Claimed.class);
    List<Class<? extends Event>> deck = new ArrayList<>();
    while (log.head() < Math.max(EVENTS, types.size())) {
      List<Event> commit = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        if (deck.isEmpty()) {
          deck.addAll(types);
          Collections.shuffle(deck, random);
        }
        commit.add(examples.of(deck.removeLast()));
      }
      Notes.append(log, CATALOGUE, commit);
    }
  }

  private List<Recorded> read(long position, int limit) {
    return log.readAfter(position, limit).stream().map(new StoredEvents(CATALOGUE)::read).toList();
  }

  private static <R> Map<String, R> of(String thing, Map<String, R> rows) {
    Map<String, R> its = new TreeMap<>(rows);
    its.keySet().removeIf(key -> !Folding.thing(key).equals(thing));
    return its;
  }

  private static String json(Map<String, ?> rows) {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
  }
}
