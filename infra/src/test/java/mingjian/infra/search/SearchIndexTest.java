package mingjian.infra.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.UnitKind;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.json.Json;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.StoredEvents;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.ViewMoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Whatever happens to the index or to the log below it, it ends with what a rebuild gives.
@Isolated
class SearchIndexTest {
  private static final FullTextView VIEW = new FullTextView();
  private static final Logger SAID_BY = Logger.getLogger(IndexFolder.class.getName());

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private final Handler listening = new Handler() {
    @Override
    public void publish(LogRecord line) {
      said.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };
  private EventLog log;

  @BeforeEach
  void open() {
    SAID_BY.addHandler(listening);
    log = SqliteEventLog.open(folder);
  }

  @AfterEach
  void close() {
    log.close();
    SAID_BY.removeHandler(listening);
  }

  @Test
  void what_grew_batch_by_batch_is_what_a_rebuild_gives() {
    units(1, 60);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      for (int i = 0; i < 6; i++) feed(index, 10);
      List<Long> grown = found(index, "局");
      assertThat(grown).hasSize(60);
      rebuild(index);
      assertThat(found(index, "局")).isEqualTo(grown);
      assertThat(index.position()).isEqualTo(60);
    }
  }

  @Test
  void what_was_written_is_found_at_once_and_after_it_was_closed() {
    units(1, 3);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      feed(index, 2);
      assertThat(found(index, "局")).containsExactly(1L, 2L);
      feed(index, 1);
      assertThat(found(index, "局")).containsExactly(1L, 2L, 3L);
    }
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      assertThat(found(index, "局")).containsExactly(1L, 2L, 3L);
      assertThat(index.position()).isEqualTo(3);
    }
  }

  @Test
  void page_by_page_come_all_hits_in_their_order_and_each_once() {
    units(1, 20);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      feed(index, 20);
      Question question = new Question(Question.words("局"), null, null, null, Set.of(), 0, 1_000);
      List<Long> walked = new ArrayList<>();
      List<Long> asked = index.read(searcher -> {
        Asking asking = new Asking(searcher, Texts.viewer(Texts.ALL));
        new AllHits(asking, question, 7).forEachRemaining(walked::addAll);
        assertThat(asking.total(question)).isEqualTo(20);
        return asking.hits(question).positions();
      });
      assertThat(walked).isEqualTo(asked).hasSize(20);
    }
  }

  @Test
  void a_crash_loses_nothing_but_what_the_log_gives_again_and_nothing_is_found_twice() {
    units(1, 20);
    SearchIndex crashed = SearchIndex.open(folder, log);
    feed(crashed, 10);
    crashed.dropOlder(VIEW);
    feed(crashed, 7);
    assertThat(crashed.position()).isEqualTo(17);
    crashed.shut();
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      assertThat(index.position()).as("where the last commit stands").isEqualTo(10);
      assertThat(found(index, "局")).hasSize(10);
      feed(index, 10);
      assertThat(found(index, "局")).hasSize(20).doesNotHaveDuplicates();
    }
    assertThat(said).isEmpty();
  }

  @Test
  void the_same_batch_twice_is_refused_and_the_same_event_twice_is_found_once() {
    units(1, 5);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      feed(index, 5);
      List<Recorded> again = events(0, 5);
      assertThatThrownBy(() -> index.write(VIEW, 0, Folding.fold(VIEW, again, keys -> index.rows(VIEW, keys)))).isInstanceOf(ViewMoved.class);
      index.write(VIEW, 5, Folding.fold(VIEW, again, keys -> index.rows(VIEW, keys)));
      assertThat(found(index, "局")).hasSize(5);
    }
  }

  @Test
  void an_index_that_knows_more_than_the_log_begins_again_and_says_so() {
    units(1, 10);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      feed(index, 10);
    }
    shorterLog(4);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      assertThat(index.position()).isZero();
      rebuild(index);
      assertThat(found(index, "局")).hasSize(4);
    }
    assertThat(said).singleElement().asString().contains("与事件日志不符").contains("重建");
  }

  @Test
  void another_log_of_the_same_length_is_not_taken_for_this_one() {
    units(1, 10);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      feed(index, 10);
    }
    shorterLog(4);
    units(105, 6);
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      assertThat(index.position()).isZero();
    }
    assertThat(said).singleElement().asString().contains("与事件日志不符");
  }

  @Test
  void any_damaged_file_makes_it_begin_again_and_is_said() throws IOException {
    units(1, 200);
    for (String kind : List.of("segments_", ".cfs", ".cfe", ".si")) {
      said.clear();
      Path file = built().stream().filter(it -> it.getFileName().toString().contains(kind)).findFirst().orElseThrow();
      damage(file);
      try (SearchIndex index = SearchIndex.open(folder, log)) {
        assertThat(index.position()).as(file.toString()).isZero();
        rebuild(index);
        assertThat(found(index, "局")).hasSize(200);
      }
      assertThat(said).singleElement().asString().contains("索引").contains("重建");
    }
  }

  @Test
  void a_folder_from_which_something_was_deleted_begins_again() throws IOException {
    units(1, 10);
    Files.delete(built().stream().filter(file -> file.getFileName().toString().startsWith("segments_")).findFirst().orElseThrow());
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      assertThat(index.position()).isZero();
    }
    assertThat(said).singleElement().asString().contains("不完整");
  }

  @Test
  void two_processes_do_not_write_one_index() {
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      assertThatThrownBy(() -> SearchIndex.open(folder, log)).hasMessageContaining("Lock");
      assertThat(index.position()).isZero();
    }
  }

  /// The files of an index that holds everything.
  private List<Path> built() throws IOException {
    try (SearchIndex index = SearchIndex.open(folder, log)) {
      rebuild(index);
    }
    try (Stream<Path> files = Files.list(folder.resolve(SearchIndex.FOLDER))) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  private static void damage(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long middle = bytes.length() / 2;
      bytes.seek(middle);
      int was = bytes.read();
      bytes.seek(middle);
      bytes.write(was ^ 0x55);
    }
  }

  private void rebuild(SearchIndex index) {
    assertThat(new Rebuild(index, log, EventCatalogue.ALL).run(List.of(VIEW), at -> {})).isEmpty();
  }

  private void feed(SearchIndex index, int events) {
    long after = index.position();
    index.write(VIEW, after, Folding.fold(VIEW, events(after, events), keys -> index.rows(VIEW, keys)));
  }

  private List<Recorded> events(long after, int limit) {
    StoredEvents stored = new StoredEvents(EventCatalogue.ALL);
    return log.readAfter(after, limit).stream().map(stored::read).toList();
  }

  private static List<Long> found(SearchIndex index, String typed) {
    Question question = new Question(Question.words(typed), null, null, null, Set.of(), 0, 1_000);
    return index.read(searcher -> new Asking(searcher, Texts.viewer(Texts.ALL)).hits(question)).positions().stream().sorted().toList();
  }

  private void shorterLog(int events) {
    log.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log = SqliteEventLog.open(folder);
    units(1, events);
  }

  private void units(int first, int count) {
    for (int i = first; i < first + count; i++) {
      UnitRegistered unit = new UnitRegistered(
          new UnitId("unit-" + i), "某县第" + i + "局", UnitKind.ORGAN, Place.UNKNOWN, null, false, null, PartialDate.ofYear(2020));
      log.append(new NewCommit("command-" + i, new byte[32], Instant.parse("2026-03-02T04:00:00Z"), List.of(new NewEvent(
          "event-" + i, "registry/org-unit", "unit-" + i, 0, EventCatalogue.ALL.nameOf(unit), "1", Json.mapper().writeValueAsString(unit),
          "{\"actor\":\"C101\",\"role\":\"INVESTIGATOR\"}"))));
    }
  }
}
