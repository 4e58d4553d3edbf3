package mingjian.infra.views;

import static mingjian.infra.views.Notes.CATALOGUE;
import static mingjian.infra.views.Notes.append;
import static mingjian.infra.views.Notes.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mingjian.events.PartialDate;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.views.NoteEvent.NoteReworded;
import mingjian.infra.views.NoteEvent.NoteTaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRowsTest {
  private static final int MANY = 300;

  private final NotesView view = new NotesView();
  @TempDir Path folder;
  private SqliteViewStore store;
  private EventLog log;
  private KeptRows kept;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    store = SqliteViewStore.open(folder);
    kept = new KeptRows(store);
  }

  @AfterEach
  void close() {
    store.close();
    log.close();
  }

  @Test
  void many_rows_are_read_once() {
    commit(notes("a", MANY));
    assertThat(kept.of(view, "a")).hasSize(MANY).isSameAs(kept.of(view, "a"));
  }

  @Test
  void few_rows_are_not_kept() {
    commit(notes("a", MANY - 1));
    assertThat(kept.of(view, "a")).hasSize(MANY - 1).isNotSameAs(kept.of(view, "a"));
  }

  @Test
  void rows_that_an_event_touched_are_read_again_and_others_are_not() {
    commit(notes("a", MANY));
    commit(notes("b", MANY));
    var others = kept.of(view, "b");
    kept.of(view, "a");
    commit(List.of(new NoteReworded("a", "7", "改", PartialDate.UNKNOWN), new NoteTaken("a", "8", PartialDate.UNKNOWN)));
    assertThat(kept.of(view, "a")).hasSize(MANY - 1).isEqualTo(store.rowsOf(view, "a"));
    assertThat(kept.of(view, "a").get("a/7").text()).isEqualTo("改");
    assertThat(kept.of(view, "b")).isSameAs(others);
  }

  @Test
  void what_was_asked_for_longest_ago_makes_room() {
    List<String> things = IntStream.range(0, 9).mapToObj(i -> "thing" + i).toList();
    things.forEach(thing -> commit(notes(thing, 5_000)));
    var first = kept.of(view, "thing0");
    things.subList(1, 8).forEach(thing -> kept.of(view, thing));
    assertThat(kept.of(view, "thing0")).as("40,000 rows have room").isSameAs(first);
    var second = kept.of(view, "thing1");
    kept.of(view, "thing0");
    kept.of(view, "thing8");
    assertThat(kept.of(view, "thing0")).isSameAs(first);
    assertThat(kept.of(view, "thing1")).isSameAs(second);
    assertThat(kept.of(view, "thing2")).isEqualTo(store.rowsOf(view, "thing2"));
  }

  private static List<NoteEvent> notes(String thing, int count) {
    return IntStream.range(0, count).<NoteEvent>mapToObj(i -> put(thing, String.valueOf(i), "记")).toList();
  }

  private void commit(List<NoteEvent> events) {
    long before = log.head();
    for (int i = 0; i < events.size(); i += 500) append(log, CATALOGUE, List.copyOf(events.subList(i, Math.min(i + 500, events.size()))));
    Notes.fold(store, view, log.readAfter(before, events.size()).stream().map(new StoredEvents(CATALOGUE)::read).toList());
  }
}
