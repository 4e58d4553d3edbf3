package mingjian.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two web nodes on one replica set: what one records, the other shows.
@Tag("mongod")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class MongoNodesIT {
  private static final String UNIT = """
      {"name": "巡县新设局", "kind": "ORGAN", "place": {"province": "某省", "prefecture": "某市", "county": "巡县"}, "inferred": false, "occurredOn": "2020"}""";

  @TempDir Path folder;

  @Test
  void two_nodes_show_the_same_and_the_demo_set_comes_once() throws Exception {
    String uri = Mongod.shared().freshUri();
    long total;
    try (RunningServer one = RunningServer.start(folder.resolve("one"), "--mingjian.mongodb.uri=" + uri);
        RunningServer two = RunningServer.start(folder.resolve("two"), "--mingjian.mongodb.uri=" + uri)) {
      total = total(one, 0);
      assertThat(total).isPositive().isEqualTo(total(two, 0));
      HttpResponse<String> recorded = one.program(DemoAccounts.CASE_ADMINISTRATOR).post("/api/units", UNIT, "Idempotency-Key", "unit-once");
      assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
      long position = RunningServer.json(recorded).path("position").asLong();
      assertThat(total(two, position)).isEqualTo(total + 1);
      HttpResponse<String> again = two.program(DemoAccounts.CASE_ADMINISTRATOR).post("/api/units", UNIT, "Idempotency-Key", "unit-once");
      assertThat(RunningServer.json(again).path("position").asLong()).as("the same answer from the other node").isEqualTo(position);
      assertThat(total(one, position)).isEqualTo(total + 1);
    }
    try (RunningServer again = RunningServer.start(folder.resolve("three"), "--mingjian.mongodb.uri=" + uri)) {
      assertThat(total(again, 0)).isEqualTo(total + 1);
    }
    assertThat(List.of(folder.resolve("one").toFile().list())).doesNotContain("log.db", "views.db");
  }

  @Test
  void while_the_server_is_away_commands_are_refused_with_a_time_to_come_back_and_then_taken_once() throws Exception {
    try (Mongod set = Mongod.start(1); RunningServer web = RunningServer.start(folder, "--mingjian.mongodb.uri=" + set.freshUri())) {
      long before = total(web, 0);
      RunningServer.Caller clerk = web.program(DemoAccounts.CASE_ADMINISTRATOR);
      set.nodes().getFirst().kill();
      HttpResponse<String> refused = clerk.post("/api/units", UNIT, "Idempotency-Key", "unit-later");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(RunningServer.json(refused).path("code").asString()).isEqualTo("store-unavailable");
      set.nodes().getFirst().start();
      HttpResponse<String> taken = refused;
      for (int i = 0; i < 60 && taken.statusCode() == 503; i++) taken = clerk.post("/api/units", UNIT, "Idempotency-Key", "unit-later");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
      HttpResponse<String> again = clerk.post("/api/units", UNIT, "Idempotency-Key", "unit-later");
      assertThat(RunningServer.json(again).path("position")).isEqualTo(RunningServer.json(taken).path("position"));
      assertThat(total(web, RunningServer.json(taken).path("position").asLong())).as("views catch up by themselves").isEqualTo(before + 1);
    }
  }

  private static long total(RunningServer server, long seen) throws Exception {
    return RunningServer.json(server.program(DemoAccounts.HEAD).get("/api/units?seen=" + seen)).path("total").asLong();
  }
}
