package mingjian.infra.eventlog;

import static mingjian.infra.eventlog.Commits.commit;
import static mingjian.infra.eventlog.Commits.event;
import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What SQLite adds to the contract: durability settings, one writing process, readers of other processes, full disks.
class SqliteEventLogTest extends EventLogContract {
  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("数据 目录");
  }

  @Override
  protected EventLog open() {
    return SqliteEventLog.open(folder());
  }

  @Test
  void each_connection_syncs_in_full_on_a_write_ahead_log() throws Exception {
    SqliteConnections connections = SqliteConnections.to(folder(), false);
    try (Connection writing = connections.writing(); Connection reading = connections.reading()) {
      for (Connection connection : new Connection[] {writing, reading}) {
        try (Statement s = connection.createStatement()) {
          assertThat(answer(s, "PRAGMA synchronous")).isEqualTo("2");
          assertThat(answer(s, "PRAGMA journal_mode")).isEqualTo("wal");
        }
      }
    }
  }

  @Test
  void a_reading_connection_cannot_write() throws Exception {
    try (Connection reading = SqliteConnections.to(folder(), true).reading(); Statement s = reading.createStatement()) {
      assertThatThrownBy(() -> s.execute("DELETE FROM events")).hasMessageContaining("readonly");
    }
  }

  @Test
  void a_second_writer_in_this_process_is_refused_and_the_first_keeps_its_lock() throws Exception {
    assertThatThrownBy(() -> SqliteEventLog.open(folder())).isInstanceOf(LogUnavailable.class).hasMessageContaining("正在使用中");
    assertThat(openedElsewhere()).contains("正在使用中").contains(String.valueOf(ProcessHandle.current().pid()));
    log.append(stream("case-1", 1));
  }

  @Test
  void the_folder_is_free_again_after_closing() throws Exception {
    log.close();
    assertThat(openedElsewhere()).isEqualTo("opened");
    log = open();
  }

  private String openedElsewhere() throws Exception {
    Process other = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8",
            "-cp", System.getProperty("java.class.path").replace(":", File.pathSeparator), OtherProcess.class.getName(), folder().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  static final class OtherProcess {
    public static void main(String[] args) {
      try (EventLog log = SqliteEventLog.open(Path.of(args[0]))) {
        System.out.print("opened");
      } catch (LogUnavailable e) {
        System.out.print(e.getMessage());
      }
    }
  }

  @Test
  void readers_beside_the_writer_see_what_comes_later() {
    log.append(stream("case-1", 2));
    try (EventLog reader = SqliteEventLog.openReadOnly(folder())) {
      assertThat(reader.head()).isEqualTo(2);
      log.append(stream("case-2", 2));
      assertThat(reader.head()).isEqualTo(4);
      assertThat(reader.readAfter(0, 10)).isEqualTo(log.readAfter(0, 10));
      assertThatThrownBy(() -> reader.append(stream("case-3", 1))).isInstanceOf(LogUnavailable.class).hasMessageContaining("只读");
    }
  }

  @Test
  void a_log_that_nobody_writes_can_be_read() {
    log.append(stream("case-1", 2));
    log.close();
    try (EventLog reader = SqliteEventLog.openReadOnly(folder())) {
      assertThat(reader.readAfter(0, 10)).hasSize(2);
    } finally {
      log = open();
    }
  }

  @Test
  void reading_where_no_log_is_says_so_and_makes_none() {
    Path nowhere = temp.resolve("nowhere");
    assertThatThrownBy(() -> SqliteEventLog.openReadOnly(nowhere)).isInstanceOf(LogUnavailable.class).hasMessageContaining("没有事件日志");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    assertThatThrownBy(() -> SqliteEventLog.open(file.resolve("data"))).isInstanceOf(LogUnavailable.class).hasMessageContaining("无法建立");
  }

  @Test
  void a_log_that_cannot_be_opened_is_named_and_the_folder_is_free_again() throws Exception {
    Path other = temp.resolve("other");
    Path inTheWay = Files.createDirectories(other.resolve("log.db"));
    assertThatThrownBy(() -> SqliteEventLog.open(other)).isInstanceOf(LogUnavailable.class).hasMessageContaining("不可写");
    Files.delete(inTheWay);
    try (EventLog mended = SqliteEventLog.open(other)) {
      assertThat(mended.head()).isZero();
    }
  }

  @Test
  void a_file_that_is_no_log_is_refused_and_left_alone() throws Exception {
    Path other = Files.createDirectories(temp.resolve("other"));
    Files.writeString(other.resolve("log.db"), "这不是数据库".repeat(200));
    assertThatThrownBy(() -> SqliteEventLog.open(other)).isInstanceOf(LogUnavailable.class).hasMessageContaining("已损坏");
    assertThat(Files.readString(other.resolve("log.db"))).startsWith("这不是数据库");
  }

  @Test
  void a_log_of_a_newer_format_is_refused() throws Exception {
    log.close();
    try (Connection c = SqliteConnections.to(folder(), false).writing(); Statement s = c.createStatement()) {
      s.execute("PRAGMA user_version = 2");
    }
    assertThatThrownBy(this::open).isInstanceOf(LogUnavailable.class).hasMessageContaining("格式 2");
    try (Connection c = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("log.db")); Statement s = c.createStatement()) {
      s.execute("PRAGMA user_version = 1");
    }
    log = open();
  }

  @Test
  void a_full_disk_is_said_so_and_leaves_nothing_half_written() {
    log.close();
    String large = "字".repeat(20_000);
    try (EventLog small = SqliteEventLog.openWithPages(folder(), 60)) {
      long stored = 0;
      LogFailure failure = null;
      for (int i = 0; i < 50 && failure == null; i++) {
        try {
          small.append(commit("c-" + i, event("case-" + i, 0), large(large, "case-" + i, 1)));
          stored = i + 1;
        } catch (LogFailure e) {
          failure = e;
        }
      }
      assertThat(failure).isInstanceOf(LogUnavailable.class).hasMessageContaining("磁盘已满");
      assertThat(stored).isBetween(1L, 5L);
      assertThat(small.head()).isEqualTo(2 * stored);
      assertThat(small.findCommit("c-" + stored)).isEmpty();
      assertThat(small.append(commit(event("small-1", 0))).first()).as("what fits is still taken, without a gap").isEqualTo(2 * stored + 1);
    }
    log = open();
    long head = log.head();
    assertThat(log.append(commit("c-again", large(large, "case-again", 0))).first()).as("space was made").isEqualTo(head + 1);
  }

  private static NewEvent large(String text, String aggregateId, long sequence) {
    NewEvent e = event(aggregateId, sequence);
    return new NewEvent(e.id(), e.aggregateType(), e.aggregateId(), sequence, e.type(), e.revision(), "\"" + text + "\"", e.metadata());
  }

  private static String answer(Statement s, String question) throws Exception {
    try (ResultSet row = s.executeQuery(question)) {
      return row.getString(1);
    }
  }
}
