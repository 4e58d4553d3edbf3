package mingjian.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.query.Readers;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import org.junit.jupiter.api.Test;

/// What was read is not read again, and never shown when it has changed.
class FigureShelfTest {
  private static final Viewer REPORTER = new Viewer(new Actor("baobiao01", Role.REPORTER), Readers.figures());

  private final Talks store = new Talks();

  @Test
  void a_year_asked_for_again_is_not_read_again() {
    store.add(2024, "talk-1");
    FigureShelf shelf = new FigureShelf(store, 100);
    assertThat(talks(shelf, 2024)).isEqualTo(1);
    int asked = store.asked;
    assertThat(talks(shelf, 2024)).isEqualTo(1);
    assertThat(store.asked).isEqualTo(asked);
  }

  @Test
  void a_year_is_read_again_once_a_row_has_changed() {
    store.add(2024, "talk-1");
    FigureShelf shelf = new FigureShelf(store, 100);
    assertThat(talks(shelf, 2024)).isEqualTo(1);
    store.add(2024, "talk-2");
    assertThat(talks(shelf, 2024)).isEqualTo(2);
  }

  @Test
  void a_question_that_was_begun_keeps_to_what_it_began_with() {
    store.add(2024, "talk-1");
    FigureQuery begun = new FigureQuery(new FigureShelf(store, 100));
    assertThat(talks(begun, 2024)).isEqualTo(1);
    store.add(2024, "talk-2");
    assertThat(talks(begun, 2024)).isEqualTo(1);
  }

  @Test
  void what_was_longest_not_asked_for_goes_first() {
    List.of(2021, 2022, 2023).forEach(year -> List.of("a", "b", "c").forEach(talk -> store.add(year, "talk-" + year + talk)));
    FigureShelf shelf = new FigureShelf(store, 11);
    List.of(2021, 2022, 2021, 2023).forEach(year -> assertThat(talks(shelf, year)).isEqualTo(3));
    store.years.clear();
    List.of(2021, 2023, 2022).forEach(year -> assertThat(talks(shelf, year)).isEqualTo(3));
    assertThat(store.years).as("read once more").contains("2022").doesNotContain("2021", "2023");
  }

  @Test
  void what_is_more_than_there_is_room_for_is_told_and_not_kept() {
    List.of("a", "b", "c").forEach(talk -> store.add(2024, "talk-" + talk));
    FigureShelf shelf = new FigureShelf(store, 2);
    assertThat(talks(shelf, 2024)).isEqualTo(3);
    store.years.clear();
    assertThat(talks(shelf, 2024)).isEqualTo(3);
    assertThat(store.years).contains("2024");
  }

  @Test
  void what_was_worked_out_is_kept_until_a_row_has_changed() {
    FigureShelf shelf = new FigureShelf(store, 100);
    assertThat(new FigureQuery(shelf).once("a year", String.class, () -> "worked out")).isEqualTo("worked out");
    assertThat(new FigureQuery(shelf).once("a year", String.class, () -> "again")).isEqualTo("worked out");
    assertThat(new FigureQuery(shelf).once("another", String.class, () -> "other")).isEqualTo("other");
    store.add(2024, "talk-1");
    assertThat(new FigureQuery(shelf).once("a year", String.class, () -> "again")).isEqualTo("again");
  }

  private static long talks(FigureShelf shelf, int year) {
    return talks(new FigureQuery(shelf), year);
  }

  private static long talks(FigureQuery query, int year) {
    Figures figures = query.figures(FigureAsk.of(Span.year(year)), EnumSet.of(FigureKind.TALK), REPORTER);
    return figures.table(List.of(FigureMeasure.TALK_SESSIONS)).whole(FigureMeasure.TALK_SESSIONS).measure().number();
  }

  /// Facts by year, and what was asked for.
  private static final class Talks implements ViewStore {
    private final Map<String, List<FigureFact>> facts = new LinkedHashMap<>();
    private final List<String> years = new ArrayList<>();
    private int asked;
    private int changes;

    void add(int year, String file) {
      changes++;
      facts.computeIfAbsent(String.valueOf(year), none -> new ArrayList<>()).add(FigureFact.of(FigureKind.TALK, PartialDate.of(year, 3, 1), file, changes));
    }

    @Override
    public long changes(View<?> view) {
      return changes;
    }

    @Override
    public <R> Map<String, Long> counts(View<R> view, String field, Ask ask, Viewer viewer) {
      asked++;
      String year = String.valueOf(ask.filters().getLast().from());
      years.add(year);
      Map<String, Long> counts = new LinkedHashMap<>();
      facts.getOrDefault(year, List.of()).forEach(fact -> counts.put(fact.encoded(), 1L));
      return counts;
    }

    @Override
    public <R> Page<R> page(View<R> view, Ask ask, Viewer viewer) {
      return new Page<>(List.of(), 0, true, 0, 1);
    }

    @Override
    public <R> Optional<R> find(View<R> view, String key, Viewer viewer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <R> Map<String, R> findAll(View<R> view, Set<String> keys, Viewer viewer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <R, T> T walk(View<R> view, Ask ask, Viewer viewer, Walk<R, T> walk) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position(View<?> view) {
      throw new UnsupportedOperationException();
    }
  }
}
