package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjian.infra.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void help_is_chinese_and_lists_the_jobs() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("用法", "任务", "account", "退出码").doesNotContain("Usage").doesNotContain("Commands");
  }

  @Test
  void every_job_explains_itself_in_chinese() {
    Jobs.commandLine().getSubcommands().forEach((name, job) -> {
      assertThat(job.getUsageMessage()).as(name).containsPattern("\\p{IsHan}").doesNotContain("Usage:");
    });
  }

  @Test
  void an_unknown_job_is_a_misuse_and_the_known_ones_are_named() {
    assertThat(run("fly")).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("没有这个任务：fly", "account");
  }

  @Test
  void an_unknown_or_missing_argument_is_a_misuse() {
    assertThat(run("account", "add", "--colour")).isEqualTo(Jobs.USAGE);
    assertThat(run("account", "add", "g01")).isEqualTo(Jobs.USAGE);
    assertThat(run("account")).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("缺少参数", "岗位", "请指明操作");
  }

  @Test
  void an_account_is_made_disabled_and_listed() {
    assertThat(runWith("correct horse\n", "account", "add", "g01", "--label", "第一室承办人", "--role", "承办人", "--data-dir", folder.toString())).isZero();
    assertThat(run("account", "disable", "g01", "--data-dir", folder.toString())).isZero();
    assertThat(run("account", "section", "g01", "案件审理室", "--data-dir", folder.toString())).isZero();
    assertThat(run("account", "list", "--data-dir", folder.toString())).isZero();
    assertThat(out.toString()).contains("已建立账号：g01", "已停用：g01", "承办人");
    try (Accounts accounts = Accounts.open(folder)) {
      assertThat(accounts.find("g01").orElseThrow().disabled()).isTrue();
    }
  }

  @Test
  void what_cannot_be_done_is_one_chinese_line() {
    assertThat(runWith("short\n", "account", "add", "g01", "--label", "岗", "--role", "承办人", "--data-dir", folder.toString())).isEqualTo(Jobs.FAILED);
    assertThat(run("account", "add", "g01", "--label", "岗", "--role", "国王", "--data-dir", folder.toString())).isEqualTo(Jobs.FAILED);
    assertThat(run("account", "disable", "g09", "--data-dir", folder.toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString().lines()).hasSize(3).allSatisfy(line -> assertThat(line).containsPattern("\\p{IsHan}").doesNotContain("Exception"));
  }

  @Test
  void a_data_folder_that_is_a_file_is_refused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(run("account", "disable", "g01", "--data-dir", file.toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("数据目录不是文件夹");
  }

  private int run(String... arguments) {
    return Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private int runWith(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }
}
