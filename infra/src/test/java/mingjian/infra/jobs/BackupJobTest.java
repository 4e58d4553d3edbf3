package mingjian.infra.jobs;

import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Role;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.proofs.SigningKey;
import mingjian.infra.reports.FrozenReports;
import mingjian.infra.reports.ReportSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of the embedded store.
class BackupJobTest {
  @TempDir Path place;

  private Path data() {
    return place.resolve("data");
  }

  private Path backup() {
    return place.resolve("backup");
  }

  private void append(Path folder, int commits) {
    try (EventLog log = SqliteEventLog.open(folder)) {
      append(log, commits);
    }
  }

  private static void append(EventLog log, int commits) {
    long from = log.head();
    for (long i = from; i < from + commits; i++) log.append(stream("case-" + i, 1));
  }

  private JobRun backUp() {
    return JobRun.of("backup", "--to", backup().toString(), "--data-dir", data().toString());
  }

  private static String headOf(Path folder) {
    try (EventLog log = SqliteEventLog.openReadOnly(folder)) {
      return "完好。末尾 " + LogVerifier.verify(log, null, position -> {}).head();
    }
  }

  private void change(Path file, String statement) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file); Statement s = c.createStatement()) {
      assertThat(s.executeUpdate(statement)).isPositive();
    }
  }

  @Test
  void a_backup_is_taken_beside_a_writer_and_is_a_whole_store() throws Exception {
    Path key = place.resolve("key.pem");
    SigningKey.create(key);
    try (EventLog log = SqliteEventLog.open(data())) {
      append(log, 300);
      assertThat(JobRun.of("checkpoint", "--key-file", key.toString(), "--data-dir", data().toString()).code()).isZero();
      append(log, 7);
      try (Accounts accounts = Accounts.open(data())) {
        accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse battery");
      }
      JobRun backedUp = backUp();
      assertThat(backedUp.code()).as(backedUp.err()).isEqualTo(Jobs.OK);
      assertThat(backedUp.out()).contains("307 个提交").contains("完好。末尾 307:");
      append(log, 1);
    }
    try (EventLog restored = SqliteEventLog.openReadOnly(backup()); EventLog source = SqliteEventLog.openReadOnly(data())) {
      assertThat(restored.readAfter(0, Integer.MAX_VALUE)).isEqualTo(source.readAfter(0, 307));
    }
    JobRun consistent = JobRun.of("checkpoint", "--key-file", key.toString(), "--data-dir", backup().toString());
    assertThat(consistent.code()).as("the last checkpoint came along, and a new one agrees with it: %s", consistent.err()).isZero();
    try (Accounts accounts = Accounts.open(backup())) {
      assertThat(accounts.find("g01")).isPresent();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup().resolve("accounts.db")))).isEqualTo("rw-------");
    assertThat(backup().resolve("views.db")).doesNotExist();
    assertThat(place.resolve("backup.part")).doesNotExist();
  }

  @Test
  void a_backup_is_brought_up_to_date_in_its_place() {
    append(data(), 20);
    assertThat(backUp().code()).isEqualTo(Jobs.OK);
    append(data(), 5);
    JobRun again = backUp();
    assertThat(again.code()).as(again.err()).isEqualTo(Jobs.OK);
    assertThat(again.lastLine()).startsWith("完好。末尾 25:").isEqualTo(headOf(data()));
    assertThat(place.resolve("backup.part")).doesNotExist();
  }

  /// Byte by byte: another version of the program might write the same report otherwise.
  @Test
  void frozen_reports_go_with_it_and_a_damaged_one_is_named() throws Exception {
    append(data(), 3);
    FrozenReports frozen = new FrozenReports(data());
    String whole = frozen.keep(new ReportSheet("figures", "统计报表", Map.of(), 1, List.of(), List.of()));
    assertThat(backUp().code()).isZero();
    Path kept = backup().resolve("reports").resolve(whole + ".json");
    assertThat(kept).hasSameBinaryContentAs(data().resolve("reports").resolve(whole + ".json"));
    String damaged = frozen.keep(new ReportSheet("figures", "统计报表", Map.of(), 2, List.of(), List.of()));
    Files.writeString(data().resolve("reports").resolve(damaged + ".json"), "{}");
    JobRun run = backUp();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("已冻结的报表 1 个的内容与哈希不符").contains(damaged);
    assertThat(new FrozenReports(backup()).all()).extracting(FrozenReports.Frozen::sha256).containsExactly(whole);
  }

  @Test
  void a_log_that_is_damaged_shorter_or_another_does_not_replace_a_backup() throws Exception {
    append(data(), 20);
    assertThat(backUp().code()).isEqualTo(Jobs.OK);
    String before = Files.readString(backup().resolve("backup.txt"));
    change(data().resolve("log.db"), "UPDATE events SET payload = '{}' WHERE position = 12");
    refused("第 12 号位置");
    Files.delete(data().resolve("log.db"));
    append(data(), 3);
    refused("末尾被删除");
    append(data(), 30);
    refused("与另存的末尾");
    assertThat(Files.readString(backup().resolve("backup.txt"))).isEqualTo(before);
    assertThat(headOf(backup())).isEqualTo("完好。末尾 " + before.strip().lines().toList().getLast().replace("末尾 ", ""));
    // what the refused ones left beside it is no backup
    JobRun half = JobRun.of("backup", "--to", place.resolve("backup.part").toString(), "--data-dir", data().toString());
    assertThat(half.code()).isEqualTo(Jobs.USAGE);
  }

  private void refused(String words) {
    JobRun refused = backUp();
    assertThat(refused.code()).as(refused.out()).isEqualTo(Jobs.FAILED);
    assertThat(refused.err()).contains("备份未通过核验", words, "原备份没有改动");
  }

  @Test
  void a_damaged_log_makes_no_new_backup() throws Exception {
    append(data(), 20);
    change(data().resolve("log.db"), "DELETE FROM events WHERE position = 7");
    JobRun refused = backUp();
    assertThat(refused.code()).isEqualTo(Jobs.FAILED);
    assertThat(refused.err()).contains("第 7 号位置");
    assertThat(backup()).doesNotExist();
  }

  @Test
  void only_a_new_folder_or_a_backup_is_written_to() throws Exception {
    append(data(), 3);
    misused(data(), "没有备份");
    Path other = Files.createDirectory(place.resolve("other"));
    misused(other, "没有备份");
    misused(Files.createFile(place.resolve("file")), "不是文件夹");
    assertThat(backUp().code()).isEqualTo(Jobs.OK);
    Files.createFile(backup().resolve("views.db"));
    misused(backup(), "已作为数据目录使用");
    try (var files = Files.list(other)) {
      assertThat(files).isEmpty();
    }
  }

  private void misused(Path to, String words) {
    JobRun misused = JobRun.of("backup", "--to", to.toString(), "--data-dir", data().toString());
    assertThat(misused.code()).isEqualTo(Jobs.USAGE);
    assertThat(misused.err()).contains(words);
  }

  @Test
  void without_a_log_no_folder_is_left_behind() throws Exception {
    Files.createDirectory(data());
    JobRun misused = backUp();
    assertThat(misused.code()).isEqualTo(Jobs.USAGE);
    assertThat(misused.err()).contains("没有事件日志");
    assertThat(backup()).doesNotExist();
    assertThat(place.resolve("backup.part")).doesNotExist();
  }

  @Test
  void a_folder_that_another_backup_writes_to_is_refused() {
    append(data(), 3);
    try (EventLog busy = SqliteEventLog.open(place.resolve("backup.part"))) {
      assertThat(busy.head()).isZero();
      JobRun refused = backUp();
      assertThat(refused.code()).isEqualTo(Jobs.FAILED);
      assertThat(refused.err()).contains("正在使用中");
    }
    assertThat(backup()).doesNotExist();
  }
}
