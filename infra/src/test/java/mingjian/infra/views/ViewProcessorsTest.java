package mingjian.infra.views;

import static mingjian.infra.views.Notes.CATALOGUE;
import static mingjian.infra.views.Notes.HEAD;
import static mingjian.infra.views.Notes.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import mingjian.infra.axon.LogEventSource;
import mingjian.infra.axon.LogEventStorageEngine;
import mingjian.infra.axon.WireSerializer;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.views.NotesView.Note;
import mingjian.query.View;
import mingjian.query.ViewHealth;
import mingjian.query.ViewHealth.State;
import mingjian.query.ViewProgress;
import mingjian.query.ViewProgress.Reached;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewWriter;
import mingjian.query.axon.ViewProcessors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views on their processors, over the log.
class ViewProcessorsTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final NotesView sound = new NotesView("sound", 1);
  private final NotesView between = new NotesView("between", 1);
  /// The third, so that it goes along with the first.
  private final NotesView faulty = new NotesView("faulty", 1);
  private final ViewProgress progress = new ViewProgress();
  @TempDir Path folder;
  private EventLog log;
  private SqliteViewStore store;
  private ViewProcessors processors;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    store = SqliteViewStore.open(folder);
  }

  @AfterEach
  void close() {
    processors.close();
    store.close();
    log.close();
  }

  @Test
  void every_view_is_awaited_and_then_shows_what_was_recorded() {
    start(sound, between, faulty);
    long position = append(put("a", "1", "甲"), put("a", "2", "乙"));
    assertThat(progress.await(List.of("sound", "faulty"), position, LONG)).isEqualTo(new Reached(2, 0));
    assertThat(texts(sound)).containsExactly("甲", "乙");
    assertThat(texts(faulty)).containsExactly("甲", "乙");
    assertThat(health(sound).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void an_event_is_seen_at_once_not_at_the_next_poll() {
    start(sound);
    settle(append(put("a", "0", "甲")));
    List<Long> nanos = IntStream.range(0, 20).mapToObj(i -> {
      long before = System.nanoTime();
      settle(append(put("a", String.valueOf(i), "乙")));
      return System.nanoTime() - before;
    }).sorted().toList();
    assertThat(Duration.ofNanos(nanos.get(10))).as("median of 20").isLessThan(Duration.ofMillis(100));
  }

  @Test
  void a_view_that_has_not_come_so_far_says_how_far_it_is_behind() {
    start(sound);
    settle(append(put("a", "1", "甲")));
    assertThat(progress.await("sound", 4, Duration.ofMillis(20))).isEqualTo(new Reached(1, 3));
  }

  @Test
  void a_faulty_view_stops_right_before_the_event_and_touches_no_other() {
    start(sound, between, faulty);
    append(put("a", "1", "甲"));
    long poisoned = append(put("a", "2", "poison for faulty"));
    long last = append(put("a", "3", "丙"));
    settle(last);
    assertThat(progress.await("faulty", last, LONG).behind()).as("answered at once").isEqualTo(2);
    assertThat(texts(faulty)).containsExactly("甲");
    ViewHealth health = health(faulty);
    assertThat(health.state()).isEqualTo(State.STOPPED);
    assertThat(health.position()).isEqualTo(poisoned - 1);
    assertThat(health.trouble()).isNotNull();
    assertThat(health.trouble().position()).isEqualTo(poisoned);
    assertThat(health.trouble().eventId()).isEqualTo("event-" + poisoned);
    assertThat(health.trouble().error()).contains("poisoned");
    assertThat(health(sound).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void a_row_that_can_not_be_written_stops_the_view_too() {
    start(faulty);
    append(put("a", "1", "甲"), put("a", "2", "bad readers"), put("a", "3", "丙"));
    assertThat(progress.await("faulty", 3, LONG).position()).isEqualTo(1);
    assertThat(texts(faulty)).containsExactly("甲");
  }

  @Test
  void a_store_that_refuses_for_a_while_is_said_and_tried_again_and_nothing_is_missing() {
    FailingWriter writer = new FailingWriter(store, 2);
    start(writer, List.of(sound));
    long last = append(put("a", "1", "甲"), put("a", "2", "乙"));
    await().atMost(LONG).until(() -> health(sound).state() == State.RETRYING);
    assertThat(health(sound).trouble()).isNotNull();
    assertThat(health(sound).trouble().error()).contains("磁盘已满");
    settle(last);
    assertThat(texts(sound)).containsExactly("甲", "乙");
    assertThat(health(sound).state()).isEqualTo(State.CURRENT);
    assertThat(health(sound).trouble()).isNull();
  }

  @Test
  void one_that_stopped_is_rebuilt_while_those_it_went_with_go_on() {
    start(sound, between, faulty);
    append(put("a", "1", "甲"), put("a", "2", "poison for faulty"));
    settle(2);
    await().atMost(LONG).until(() -> health(faulty).state() == State.STOPPED);
    faulty.heal();
    processors.rebuild("faulty");
    settle(append(put("a", "3", "丙")));
    assertThat(progress.await(List.of("between", "faulty"), 3, LONG).there()).isTrue();
    assertThat(texts(faulty)).containsExactly("甲", "poison for faulty", "丙");
    assertThat(texts(sound)).isEqualTo(texts(faulty)).isEqualTo(texts(between));
    assertThat(processors.health()).extracting(ViewHealth::state).containsOnly(State.CURRENT);
  }

  @Test
  void views_that_stand_at_different_places_fold_each_event_once() {
    start(sound, between);
    settle(append(put("a", "1", "甲"), put("a", "1", "乙")));
    processors.close();
    append(put("a", "1", "丙"));
    start(sound, between, faulty);
    assertThat(progress.await(List.of("sound", "between", "faulty"), 3, LONG).there()).isTrue();
    for (NotesView view : List.of(sound, between, faulty)) {
      assertThat(store.find(view, "a/1", HEAD)).as(view.name()).map(Note::touched).contains(3);
    }
  }

  @Test
  void a_restart_goes_on_where_it_ended() {
    start(sound);
    settle(append(put("a", "1", "甲")));
    processors.close();
    long last = append(put("a", "1", "乙"), put("a", "2", "丙"));
    start(sound);
    settle(last);
    assertThat(store.find(sound, "a/1", HEAD)).map(Note::touched).contains(2);
  }

  @Test
  void a_position_beyond_the_log_means_rebuild() {
    Notes.fold(store, sound, Notes.recorded(put("x", "1", "of another log"), put("x", "2", "of another log"), put("x", "3", "of another log")));
    append(put("a", "1", "甲"));
    start(sound);
    settle(1);
    assertThat(texts(sound)).containsExactly("甲");
  }

  @Test
  void a_rebuild_in_the_running_process_ends_with_the_same_rows() {
    start(sound);
    settle(append(put("a", "1", "甲"), put("a", "1", "乙")));
    processors.rebuild("sound");
    settle(2);
    assertThat(store.find(sound, "a/1", HEAD)).map(Note::touched).contains(2);
  }

  @Test
  void a_new_version_that_has_caught_up_leaves_the_old_one_behind() {
    start(sound);
    settle(append(put("a", "1", "甲")));
    processors.close();
    NotesView next = new NotesView("sound", 2);
    start(next);
    settle(1);
    assertThat(texts(next)).containsExactly("甲");
    processors.close();
    assertThat(store.position(sound)).as("asked for again, it begins anew").isZero();
  }

  @Test
  void a_view_that_starts_late_catches_up() {
    int n = 5_000;
    for (int i = 0; i < n; i += 1000) {
      int from = i;
      append(IntStream.range(0, 1000).mapToObj(j -> put("t" + (from + j) % 100, String.valueOf(from + j), "甲")).toArray(NoteEvent[]::new));
    }
    start(sound);
    assertThat(progress.await("sound", n, LONG).there()).isTrue();
    assertThat(store.page(sound, Ask.all(), HEAD).total()).isEqualTo(n);
  }

  private void start(View<?>... views) {
    start(store, List.of(views));
  }

  private void start(ViewWriter writer, List<View<?>> views) {
    LogEventStorageEngine engine = new LogEventStorageEngine(log, new WireSerializer(CATALOGUE));
    processors = new ViewProcessors(views, writer, new LogEventSource(log, engine), log::head, CATALOGUE, progress);
    processors.start();
  }

  private long append(NoteEvent... events) {
    Notes.append(log, CATALOGUE, List.of(events));
    return log.head();
  }

  private void settle(long position) {
    assertThat(progress.await("sound", position, LONG).there()).isTrue();
  }

  private ViewHealth health(View<?> view) {
    return processors.health().stream().filter(health -> health.view().equals(view.name())).findFirst().orElseThrow();
  }

  private List<String> texts(View<Note> view) {
    return store.page(view, Ask.all(), HEAD).rows().stream().map(Note::text).toList();
  }
}
