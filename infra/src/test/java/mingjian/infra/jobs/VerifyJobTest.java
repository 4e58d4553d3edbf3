package mingjian.infra.jobs;

import static mingjian.infra.eventlog.Commits.commit;
import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;
import mingjian.infra.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyJobTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int verify(String... options) {
    String[] arguments = Stream.concat(Stream.of("verify", "--data-dir", folder.toString()), Stream.of(options)).toArray(String[]::new);
    return Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  /// Events that the program can read.
  private static NewCommit readable(String stream, int events) {
    String event = Json.mapper().writeValueAsString(new Examples(new Random(1), true).of(EventCatalogue.ALL.typeOf("casefile/case-opened").orElseThrow()));
    return commit(IntStream.range(0, events)
        .mapToObj(i -> new NewEvent(stream + i, "case", stream, i, "casefile/case-opened", "1", event, "{\"actor\":\"job:test\",\"role\":\"INVESTIGATOR\"}")).toArray(NewEvent[]::new));
  }

  private String written() {
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(readable("case-1", 3));
      StoredCommit last = log.append(readable("case-2", 2));
      return last.last() + ":" + HexFormat.of().formatHex(last.hash());
    }
  }

  private void execute(String statement) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement()) {
      s.execute(statement);
    }
  }

  @Test
  void a_clean_log_ends_with_zero_and_says_its_head() {
    String head = written();
    assertThat(verify()).isZero();
    assertThat(out.toString()).contains("2 个提交、5 个事件", "完好。末尾 " + head);
    assertThat(verify("--head", head)).isZero();
  }

  @Test
  void a_log_in_use_is_verified_beside_its_writer() {
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(readable("case-1", 3));
      assertThat(verify()).isZero();
    }
  }

  @Test
  void a_damaged_log_ends_with_one_and_names_the_position() throws Exception {
    written();
    execute("UPDATE events SET payload = '{}' WHERE position = 4");
    assertThat(verify()).isEqualTo(1);
    assertThat(err.toString()).contains("第 4 号位置");
  }

  @Test
  void a_removed_tail_is_named_against_the_head_kept() throws Exception {
    String head = written();
    execute("DELETE FROM events WHERE position > 3");
    execute("DELETE FROM commits WHERE first > 3");
    assertThat(verify("--head", head)).isEqualTo(1);
    assertThat(err.toString()).contains("第 4 号位置", "末尾被删除");
  }

  @Test
  void a_file_that_is_no_database_any_more_is_damaged() throws Exception {
    written();
    Files.writeString(folder.resolve("log.db"), "x".repeat(5000));
    assertThat(verify()).isEqualTo(1);
    assertThat(err.toString()).contains("损坏");
  }

  @Test
  void a_head_that_is_none_or_a_folder_without_a_log_is_wrong_use() {
    assertThat(verify()).isEqualTo(2);
    assertThat(err.toString()).contains("没有事件日志");
    written();
    assertThat(verify("--head", "42")).isEqualTo(2);
    assertThat(err.toString()).contains("位置:哈希");
  }

  @Test
  void an_event_that_the_program_does_not_know_is_named() {
    written();
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(stream("case-3", 1));
    }
    assertThat(verify()).isEqualTo(1);
    assertThat(err.toString()).contains("第 6 号位置", "事件内容无法识别");
  }

  @Test
  void quickly_it_says_what_it_left_out_and_finds_what_was_changed() throws Exception {
    String head = written();
    assertThat(verify("--quick")).isZero();
    assertThat(out.toString()).contains("2 个提交、5 个事件", "按 --quick 核验：未解读事件内容，未核对存储的索引", "完好。末尾 " + head);
    execute("UPDATE events SET payload = '{}' WHERE position = 4");
    assertThat(verify("--quick")).isEqualTo(1);
    assertThat(err.toString()).contains("第 4 号位置");
  }

  @Test
  void quickly_events_of_unknown_types_are_named_and_what_the_others_say_is_not_read() {
    written();
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(stream("case-3", 1));
    }
    assertThat(verify("--quick")).isZero();
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(commit(new NewEvent("e-4", "case", "case-4", 0, "casefile/nothing", "1", "{}", "{}")));
    }
    assertThat(verify("--quick")).isEqualTo(1);
    assertThat(err.toString()).contains("第 7 号位置", "没有这种事件：casefile/nothing");
  }

  @Test
  void a_stream_with_a_gap_is_named() {
    written();
    try (EventLog log = SqliteEventLog.open(folder)) {
      NewEvent last = readable("case-2", 5).events().getLast();
      log.append(commit(last));
    }
    assertThat(verify()).isEqualTo(1);
    assertThat(err.toString()).contains("第 6 号位置", "序号不连续");
  }

  @Test
  void what_was_not_looked_at_is_said() {
    written();
    verify();
    assertThat(out.toString()).contains("没有哈希树和检查点，未核对");
  }

  @Test
  void views_are_compared_with_a_fold_from_the_first_event_on() throws Exception {
    written();
    assertThat(Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), "rebuild", "--data-dir", folder.toString())).isZero();
    assertThat(verify("--views")).isZero();
    assertThat(out.toString()).contains("全部视图与重算的相符");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("views.db")); Statement s = c.createStatement()) {
      assertThat(s.executeUpdate("UPDATE case_register_v%d SET json = replace(json, '2', '3')".formatted(Views.named("case-register").version()))).isPositive();
    }
    assertThat(verify("--views")).isEqualTo(1);
    assertThat(err.toString()).contains("视图 case-register，键 ", "号位置，此行的内容不同");
  }

  @Test
  void views_that_are_behind_are_compared_as_they_will_be() {
    written();
    Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), "rebuild", "--data-dir", folder.toString());
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(readable("case-3", 2));
    }
    assertThat(verify("--views")).isZero();
  }
}
