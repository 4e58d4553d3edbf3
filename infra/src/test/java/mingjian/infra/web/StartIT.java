package mingjian.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mingjian.infra.accounts.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;

@Isolated
class StartIT {
  @TempDir Path folder;

  @Test
  void what_keeps_the_server_from_starting_is_one_chinese_line() throws Exception {
    Path data = folder.resolve("deep/data");
    try (RunningServer first = RunningServer.start(data)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
      assertThat(reported("--server.port=0", "--mingjian.data-dir=" + data)).contains("正在使用中");
      String port = first.address.replaceFirst(".*:", "");
      assertThat(reported("--server.port=" + port, "--mingjian.data-dir=" + folder.resolve("other"))).contains("端口" + port + "已被占用");
    }
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(reported("--server.port=0", "--mingjian.data-dir=" + file)).contains("数据目录不是文件夹");
    assertThat(reported("--server.port=0", "--mingjian.data-dir=" + folder.resolve("x"), "--mingjian.mongodb.uri=paper")).contains("mingjian.mongodb.uri 无法识别");
    assertThat(reported("--server.port=abc", "--mingjian.data-dir=" + folder.resolve("x"))).contains("server.port").contains("abc");
    assertThat(reported("--server.port=0", "--mingjian.data-dir=" + folder.resolve("y"), "--mingjian.checkpoint.key-file=" + folder.resolve("none"))).contains("无法读取密钥文件");
    assertThat(reported("--server.port=0", "--mingjian.data-dir=" + folder.resolve("x"), "--mingjian.checkpoint.interval=soon")).contains("soon").contains("时长");
    assertThat(reported("--server.port=0", "--mingjian.data-dir=" + folder.resolve("x"), "--mingjian.checkpoint.address=ftp://x")).contains("mingjian.checkpoint.address").contains("无法识别");
    assertThat(reported("--server.port=0", "--mingjian.data-dir=" + folder.resolve("x"), "--mingjian.demo=maybe")).contains("maybe").contains("true或false");
  }

  @Test
  void what_was_recorded_is_there_after_a_restart_and_the_demo_set_comes_once() throws Exception {
    long total;
    try (RunningServer server = RunningServer.start(folder)) {
      total = total(server);
      assertThat(total).isPositive();
    }
    try (RunningServer server = RunningServer.start(folder)) {
      assertThat(total(server)).isEqualTo(total);
    }
  }

  @Test
  void metrics_are_for_this_machine_and_count_commands_by_name() throws Exception {
    try (RunningServer server = RunningServer.start(folder)) {
      server.program(DemoAccounts.CASE_ADMINISTRATOR).post("/api/units/unit-0/rename-unit", """
          {"name": "某局", "occurredOn": "2015"}""");
      HttpResponse<String> here = server.anybody().get("/actuator/metrics/mingjian.commands?tag=command:rename-unit");
      assertThat(here.body()).contains("\"rejected\"");
      assertThat(server.anybody().get("/actuator/metrics", "X-Forwarded-For", "10.0.0.5").statusCode()).isEqualTo(401);
      assertThat(server.anybody().get("/sign-in", "X-Forwarded-For", "10.0.0.5").body()).doesNotContain("演示模式");
    }
  }

  private static long total(RunningServer server) throws Exception {
    return RunningServer.json(server.program(DemoAccounts.HEAD).get("/api/units?seen=9999999")).path("total").asLong();
  }

  private static String reported(String... settings) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> SpringApplication.run(WebApplication.class, settings).close()).isInstanceOf(RuntimeException.class);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("无法启动：").hasLineCount(1);
    return said.toString(StandardCharsets.UTF_8);
  }
}
