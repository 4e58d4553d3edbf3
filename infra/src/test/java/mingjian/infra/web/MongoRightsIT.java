package mingjian.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mingjian.infra.Mingjian;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.mongo.GuardedMongod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server whose account on MongoDB may not what it must: at the start, and in the middle.
@Tag("mongod")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class MongoRightsIT {
  private static final String UNIT = """
      {"name": "巡县新设局", "kind": "ORGAN", "place": {"province": "某省", "prefecture": "某市", "county": "巡县"}, "inferred": false, "occurredOn": "2020"}""";

  @TempDir Path folder;

  @Test
  void a_server_that_may_not_ends_with_one_chinese_line_and_code_1() throws Exception {
    try (GuardedMongod server = new GuardedMongod()) {
      assertThat(refusedStart(server.user("reader", "read"))).startsWith("无法启动：MongoDB账号权限不足").contains("readWrite和dbAdmin");
      assertThat(refusedStart(server.user("stranger"))).startsWith("无法启动：MongoDB账号权限不足");
      assertThat(refusedStart(server.uri("stranger", "guess-4711"))).startsWith("无法启动：MongoDB拒绝登录").doesNotContain("guess-4711");
    }
  }

  private String refusedStart(String uri) throws Exception {
    ProcessBuilder start = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-Dstderr.encoding=UTF-8",
        "-cp", System.getProperty("java.class.path"), Mingjian.class.getName(), "--server.port=0", "--mingjian.data-dir=" + folder);
    start.environment().put("MINGJIAN_MONGODB_URI", uri);
    Process process = start.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).hasLineCount(1);
    return said;
  }

  @Test
  void rights_taken_away_in_the_middle_refuse_commands_for_a_while_and_lose_nothing() throws Exception {
    try (GuardedMongod server = new GuardedMongod();
        RunningServer web = RunningServer.start(folder, "--mingjian.mongodb.uri=" + server.user("mingjian", "readWrite", "dbAdmin"))) {
      long before = total(web, 0);
      for (String[] less : new String[][] {{"read"}, {}}) {
        String key = "unit-with-" + less.length;
        server.roles("mingjian", less);
        RunningServer.Caller clerk = web.program(DemoAccounts.CASE_ADMINISTRATOR);
        HttpResponse<String> refused = clerk.post("/api/units", UNIT, "Idempotency-Key", key);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(RunningServer.json(refused).path("code").asString()).isEqualTo("store-unavailable");
        assertThat(web.program(DemoAccounts.SYSTEM_ADMINISTRATOR).get("/api/health").body()).doesNotContain("not authorized");
        server.roles("mingjian", "readWrite", "dbAdmin");
        HttpResponse<String> taken = refused;
        for (int i = 0; i < 60 && taken.statusCode() == 503; i++) taken = clerk.post("/api/units", UNIT, "Idempotency-Key", key);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        long position = RunningServer.json(taken).path("position").asLong();
        before++;
        for (int i = 0; i < 30 && total(web, position) < before; i++) { } // views rest between their tries, and each question waits for them
        assertThat(total(web, position)).as("recorded once, and views go on").isEqualTo(before);
      }
    }
  }

  private static long total(RunningServer server, long seen) throws Exception {
    return RunningServer.json(server.program(DemoAccounts.HEAD).get("/api/units?seen=" + seen)).path("total").asLong();
  }
}
