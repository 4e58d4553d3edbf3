package mingjian.infra.views;

import static mingjian.infra.views.Notes.CATALOGUE;
import static mingjian.infra.views.Notes.HEAD;
import static mingjian.infra.views.Notes.START;
import static mingjian.infra.views.Notes.append;
import static mingjian.infra.views.Notes.put;
import static mingjian.infra.views.Notes.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.views.NoteEvent.NoteReworded;
import mingjian.infra.views.NoteEvent.NoteTaken;
import mingjian.infra.views.NotesView.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsOfTest {
  private final NotesView view = new NotesView();
  @TempDir Path folder;
  private SqliteViewStore store;
  private EventLog log;
  private AsOf asOf;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    store = SqliteViewStore.open(folder);
    asOf = new AsOf(store, log, CATALOGUE);
  }

  @AfterEach
  void close() {
    store.close();
    log.close();
  }

  @Test
  void an_earlier_position_shows_what_was_recorded_by_then() {
    commit(put("a", "1", "甲"));
    commit(new NoteReworded("a", "1", "乙", PartialDate.UNKNOWN));
    commit(new NoteTaken("a", "1", PartialDate.UNKNOWN));
    assertThat(texts(asOf.position(view, "a", 0, HEAD))).isEmpty();
    assertThat(texts(asOf.position(view, "a", 1, HEAD))).containsExactly("甲");
    assertThat(texts(asOf.position(view, "a", 2, HEAD))).containsExactly("乙");
    assertThat(texts(asOf.position(view, "a", 99, HEAD))).isEmpty();
  }

  @Test
  void a_commit_is_never_shown_in_halves() {
    commit(put("a", "1", "甲"), put("a", "2", "乙"));
    commit(put("a", "3", "丙"));
    assertThat(texts(asOf.position(view, "a", 1, HEAD))).containsExactly("甲", "乙");
    assertThat(asOf.position(view, "a", 1, HEAD).position()).isEqualTo(2);
  }

  @Test
  void an_instant_shows_what_was_recorded_by_then() {
    commit(put("a", "1", "甲"));
    commit(put("a", "2", "乙"));
    assertThat(texts(asOf.instant(view, "a", START.minusSeconds(1), HEAD))).isEmpty();
    assertThat(texts(asOf.instant(view, "a", START.plusSeconds(59), HEAD))).containsExactly("甲");
    assertThat(texts(asOf.instant(view, "a", START.plusSeconds(60), HEAD))).containsExactly("甲", "乙");
  }

  @Test
  void a_day_shows_what_had_surely_happened_by_then() {
    commit(put("a", "1", "k", "日", "2015-03-04"), put("a", "2", "k", "月", "2015-03"), put("a", "3", "k", "年", "2015"),
        put("a", "4", "k", "不详", "unknown"));
    assertThat(texts(asOf.day(view, "a", LocalDate.of(2015, 3, 3), HEAD))).isEmpty();
    assertThat(texts(asOf.day(view, "a", LocalDate.of(2015, 3, 4), HEAD))).containsExactly("日");
    assertThat(texts(asOf.day(view, "a", LocalDate.of(2015, 3, 31), HEAD))).containsExactly("日", "月");
    assertThat(texts(asOf.day(view, "a", LocalDate.of(2015, 12, 31), HEAD))).containsExactly("日", "月", "年");
  }

  @Test
  void earlier_rows_are_seen_by_whom_they_were_meant_for() {
    commit(put("a", "1", "甲", Set.of("case:1")));
    assertThat(texts(asOf.position(view, "a", 1, viewer("case:1")))).containsExactly("甲");
    assertThat(texts(asOf.position(view, "a", 1, viewer("case:2")))).isEmpty();
  }

  @Test
  void what_was_sealed_since_is_not_opened_by_asking_for_yesterday() {
    commit(put("a", "1", "甲", Set.of("case:1", "account:x")));
    commit(put("a", "1", "甲", Set.of("account:x")));
    assertThat(texts(asOf.position(view, "a", 1, viewer("case:1")))).isEmpty();
    assertThat(texts(asOf.position(view, "a", 1, viewer("account:x")))).containsExactly("甲");
  }

  @Test
  void the_stops_are_what_touched_the_thing() {
    commit(put("a", "1", "甲"), put("b", "1", "乙"));
    commit(put("a", "2", "丙"));
    assertThat(asOf.stops(view, "a")).containsExactly(1L, 3L);
  }

  private void commit(NoteEvent... events) {
    long before = log.head();
    append(log, CATALOGUE, List.of(events));
    Notes.fold(store, view, log.readAfter(before, 100).stream().map(new StoredEvents(CATALOGUE)::read).toList());
  }

  private static List<String> texts(AsOf.Rows<Note> rows) {
    return rows.list().stream().map(Note::text).toList();
  }
}
