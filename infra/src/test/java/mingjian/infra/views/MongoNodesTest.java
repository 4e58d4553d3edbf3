package mingjian.infra.views;

import static mingjian.infra.views.Notes.HEAD;
import static mingjian.infra.views.Notes.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.events.PartialDate;
import mingjian.infra.mongo.FreshDatabase;
import mingjian.infra.views.NoteEvent.NothingNoted;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewMoved;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewWriter.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Two nodes that fold the same views. What touches no row moves a view in the memory of each; the database has where it was last written.
@Tag("mongod")
@Isolated
class MongoNodesTest {
  private final FreshDatabase database = new FreshDatabase();
  private final NotesView view = new NotesView();
  private final RowStore one = MongoViewStore.open(database.store());
  private final RowStore two = MongoViewStore.open(database.store());
  private final RowStore reader = MongoViewStore.openReadOnly(database.store());

  @AfterEach
  void close() {
    one.close();
    two.close();
    database.close();
  }

  @Test
  void events_that_touch_no_row_are_counted_at_once_and_written_down_when_nothing_more_comes() {
    put(one, 0, 1);
    nothing(one, 1, 2);
    assertThat(one.position(view)).isEqualTo(2);
    assertThat(reader.position(view)).as("as written").isEqualTo(1);
    one.rest();
    assertThat(reader.position(view)).isEqualTo(2);
    nothing(one, 2, 3);
    one.close();
    assertThat(reader.position(view)).as("and with the end of the node").isEqualTo(3);
  }

  @Test
  void events_that_touch_no_row_are_written_down_with_the_next_change_or_after_many() {
    put(one, 0, 1);
    nothing(one, 1, 2);
    put(one, 2, 3);
    assertThat(reader.position(view)).isEqualTo(3);
    for (int position = 4; position < 1_100; position++) nothing(one, position - 1, position);
    assertThat(reader.position(view)).isGreaterThan(1_000);
  }

  @Test
  void a_node_that_was_written_past_finds_that_there_is_less_to_do() {
    put(one, 0, 1);
    nothing(one, 1, 3);
    nothing(two, 1, 2);
    put(two, 2, 4);
    assertThatThrownBy(() -> put(one, 3, 4)).isInstanceOf(ViewMoved.class);
    assertThat(one.position(view)).isEqualTo(4);
    nothing(one, 4, 5);
    put(one, 5, 6);
    assertThat(two.position(view)).isEqualTo(6);
    assertThat(reader.postings(view, "a", 9)).containsExactly(1L, 4L, 6L);
  }

  @Test
  void a_node_that_was_written_up_to_where_it_went_by_stays_there() {
    put(one, 0, 1);
    nothing(one, 1, 5);
    nothing(two, 1, 3);
    two.rest();
    one.rest();
    assertThat(reader.position(view)).as("refused, and learnt from").isEqualTo(3);
    assertThat(one.position(view)).isEqualTo(5);
    one.rest();
    assertThat(reader.position(view)).isEqualTo(5);
    two.rest();
    assertThat(reader.position(view)).as("never back").isEqualTo(5);
    put(one, 5, 6);
    assertThat(reader.position(view)).isEqualTo(6);
  }

  @Test
  void a_change_after_a_rest_of_the_other_is_tried_once_more_and_written() {
    put(one, 0, 1);
    nothing(one, 1, 5);
    nothing(two, 1, 3);
    two.rest();
    assertThatThrownBy(() -> put(one, 5, 6)).isInstanceOf(ViewMoved.class);
    assertThat(one.position(view)).isEqualTo(5);
    put(one, 5, 6);
    assertThat(two.position(view)).isEqualTo(6);
  }

  @Test
  void what_went_by_before_the_other_began_again_is_forgotten() {
    put(one, 0, 1);
    nothing(one, 1, 2);
    two.clear(view);
    assertThat(one.position(view)).isZero();
    one.rest();
    assertThat(reader.position(view)).as("rows that are gone are not passed over").isZero();
    assertThatThrownBy(() -> nothing(one, 2, 3)).isInstanceOf(ViewMoved.class);
    assertThatThrownBy(() -> put(one, 2, 3)).isInstanceOf(ViewMoved.class);
    put(two, 0, 1);
    assertThat(one.position(view)).as("where the rows stand now").isEqualTo(1);
    assertThatThrownBy(() -> put(one, 2, 3)).isInstanceOf(ViewMoved.class);
    put(one, 1, 3);
    assertThat(reader.page(view, Ask.all(), HEAD).total()).as("readers went with the rows and come again with them").isEqualTo(2);
  }

  @Test
  void a_batch_of_several_views_is_written_whole_or_not_at_all() {
    NotesView other = new NotesView("others", 1);
    List<Recorded> first = List.of(recorded(Notes.put("a", "1", "甲"), 1));
    one.write(List.of(step(one, view, 0, first), step(one, other, 0, first)));
    assertThat(List.of(reader.position(view), reader.position(other))).containsExactly(1L, 1L);
    put(two, 1, 2);
    List<Recorded> second = List.of(recorded(Notes.put("a", "2", "乙"), 2));
    assertThatThrownBy(() -> one.write(List.of(step(one, other, 1, second), step(one, view, 1, second)))).isInstanceOf(ViewMoved.class);
    assertThat(reader.position(other)).isEqualTo(1);
    assertThat(reader.page(other, Ask.all(), HEAD).total()).isEqualTo(1);
    one.write(List.of(step(one, other, 1, second)));
    assertThat(reader.page(other, Ask.all(), HEAD).total()).isEqualTo(2);
  }

  @Test
  void where_one_view_is_refused_none_has_gone_by_either() {
    NotesView other = new NotesView("others", 1);
    put(one, 0, 1);
    put(two, 1, 2);
    List<Recorded> passing = List.of(recorded(new NothingNoted("a", PartialDate.UNKNOWN), 1));
    List<Recorded> second = List.of(recorded(Notes.put("a", "2", "乙"), 2));
    assertThatThrownBy(() -> one.write(List.of(step(one, other, 0, passing), step(one, view, 1, second)))).isInstanceOf(ViewMoved.class);
    assertThat(one.position(other)).isZero();
    one.write(List.of(step(one, other, 0, passing)));
    assertThat(one.position(other)).isEqualTo(1);
  }

  @Test
  void a_walk_says_how_far_the_view_is_on_this_node() {
    put(one, 0, 1);
    nothing(one, 1, 2);
    assertThat(one.<NotesView.Note, Long>walk(view, Ask.all(), HEAD, (position, total, rows) -> position)).isEqualTo(2);
    put(two, 1, 4);
    assertThat(one.<NotesView.Note, Long>walk(view, Ask.all(), HEAD, (position, total, rows) -> position)).isEqualTo(4);
  }

  /// Each node goes on from where it believes to stand, asks again when refused, rests and begins again as chance will have it.
  @Test
  void two_nodes_in_any_order_make_the_rows_that_one_makes() {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("two nodes: -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    List<Recorded> events = IntStream.rangeClosed(1, 400).mapToObj(position -> recorded(
        random.nextInt(3) > 0 ? new NothingNoted("a", PartialDate.UNKNOWN) : Notes.random(random), position)).toList();
    List<RowStore> nodes = List.of(one, two);
    List<Long> stands = new ArrayList<>(List.of(0L, 0L));
    while (stands.stream().anyMatch(at -> at < events.size())) {
      int node = random.nextInt(2);
      RowStore store = nodes.get(node);
      switch (random.nextInt(60)) {
        case 0 -> stands.set(node, clear(store));
        case 1, 2, 3 -> store.rest();
        default -> stands.set(node, follow(store, stands.get(node), events, random));
      }
    }
    nodes.forEach(RowStore::rest);
    nodes.forEach(RowStore::rest);
    assertThat(reader.position(view)).isEqualTo(events.size());
    try (FreshDatabase alone = new FreshDatabase()) {
      MongoViewStore straight = MongoViewStore.open(alone.store());
      Notes.fold(straight, view, events);
      assertThat(reader.dump(view)).as("seed %d", seed).isEqualTo(straight.dump(view));
      assertThat(reader.page(view, Ask.all(), HEAD).total()).isEqualTo(straight.page(view, Ask.all(), HEAD).total());
    }
  }

  private long clear(RowStore store) {
    store.clear(view);
    return 0;
  }

  private long follow(RowStore store, long at, List<Recorded> events, Random random) {
    List<Recorded> batch = events.subList((int) at, (int) Math.min(events.size(), at + 1 + random.nextInt(5)));
    if (batch.isEmpty()) return store.position(view);
    try {
      store.write(List.of(step(store, view, at, batch)));
      return batch.getLast().position();
    } catch (ViewMoved e) {
      return store.position(view);
    }
  }

  private static <R> Step<R> step(RowStore store, View<R> view, long after, List<Recorded> events) {
    return new Step<>(view, after, Folding.fold(view, events, (Set<String> keys) -> store.rows(view, keys)));
  }

  private void put(RowStore node, long after, long position) {
    node.write(List.of(step(node, view, after, List.of(recorded(Notes.put("a", String.valueOf(position), "第" + position), position)))));
  }

  private void nothing(RowStore node, long after, long position) {
    node.write(List.of(step(node, view, after, List.of(recorded(new NothingNoted("a", PartialDate.UNKNOWN), position)))));
  }
}
