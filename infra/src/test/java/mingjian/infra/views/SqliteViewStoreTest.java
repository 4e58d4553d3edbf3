package mingjian.infra.views;

import static mingjian.infra.views.Notes.HEAD;
import static mingjian.infra.views.Notes.fold;
import static mingjian.infra.views.Notes.put;
import static mingjian.infra.views.Notes.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingjian.events.PartialDate;
import mingjian.infra.views.NoteEvent.NothingNoted;
import mingjian.query.Folding;
import mingjian.query.ViewMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What SQLite adds to the contract: one writing process, a file that can be thrown away.
class SqliteViewStoreTest extends RowStoreContract {
  @TempDir Path folder;

  @Override
  protected RowStore open() {
    return SqliteViewStore.open(folder);
  }

  @Test
  void a_second_writer_is_refused_in_words_and_a_reader_is_not() {
    given(put("a", "1", "甲"));
    assertThatThrownBy(() -> SqliteViewStore.open(folder)).hasMessageContaining("正在被另一个进程使用");
    try (SqliteViewStore beside = SqliteViewStore.openReadOnly(folder)) {
      assertThat(beside.find(view, "a/1", HEAD)).isPresent();
    }
  }

  @Test
  void events_that_touch_no_row_are_counted_at_once_and_written_down_when_nothing_more_comes() {
    given(put("a", "1", "甲"));
    fold(store, view, List.of(recorded(new NothingNoted("a", PartialDate.UNKNOWN), 2)));
    assertThat(store.position(view)).isEqualTo(2);
    assertThat(inTheFile()).isEqualTo(1);
    store.rest();
    assertThat(inTheFile()).isEqualTo(2);
  }

  @Test
  void events_that_touch_no_row_are_written_down_with_the_next_change_or_after_many() {
    given(put("a", "1", "甲"));
    fold(store, view, List.of(recorded(new NothingNoted("a", PartialDate.UNKNOWN), 2)));
    fold(store, view, List.of(recorded(put("a", "2", "乙"), 3)));
    assertThat(inTheFile()).isEqualTo(3);
    for (int position = 4; position < 1_100; position++) fold(store, view, List.of(recorded(new NothingNoted("a", PartialDate.UNKNOWN), position)));
    assertThat(inTheFile()).isGreaterThan(1_000);
  }

  @Test
  void events_that_touch_no_row_are_refused_by_a_view_that_has_moved_too() {
    given(put("a", "1", "甲"));
    assertThatThrownBy(() -> store.write(view, 0, Folding.fold(view, List.of(recorded(new NothingNoted("a", PartialDate.UNKNOWN), 2)), keys -> Map.of())))
        .isInstanceOf(ViewMoved.class);
    assertThat(store.position(view)).isEqualTo(1);
  }

  private long inTheFile() {
    try (SqliteViewStore beside = SqliteViewStore.openReadOnly(folder)) {
      return beside.position(view);
    }
  }

  @Test
  void a_file_that_is_no_database_is_made_again() throws Exception {
    store.close();
    Files.writeString(folder.resolve("views.db"), "not a database, not at all, but long enough to look like one".repeat(100));
    store = open();
    assertThat(store.position(view)).isZero();
  }
}
