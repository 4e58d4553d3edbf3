package mingjian.infra.views;

import static mingjian.infra.views.Notes.HEAD;
import static mingjian.infra.views.Notes.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
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
  void a_file_that_is_no_database_is_made_again() throws Exception {
    store.close();
    Files.writeString(folder.resolve("views.db"), "not a database, not at all, but long enough to look like one".repeat(100));
    store = open();
    assertThat(store.position(view)).isZero();
  }
}
