package mingjian.infra.jobs;

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
import java.util.stream.Stream;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredCommit;
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

  private String written() {
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(stream("case-1", 3));
      StoredCommit last = log.append(stream("case-2", 2));
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
      log.append(stream("case-1", 3));
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
}
