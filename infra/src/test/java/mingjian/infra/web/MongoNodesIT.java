package mingjian.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mingjian.events.Role;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.accounts.MongoAccounts;
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
  void an_account_made_once_signs_in_on_every_node() throws Exception {
    String uri = Mongod.shared().freshUri();
    Path one = Files.createDirectory(folder.resolve("one"));
    // as a node kept it before nodes shared them
    try (Accounts before = Accounts.open(one)) {
      before.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
    }
    try (RunningServer first = RunningServer.start(one, "--mingjian.mongodb.uri=" + uri);
        RunningServer second = RunningServer.start(folder.resolve("two"), "--mingjian.mongodb.uri=" + uri);
        Accounts job = Accounts.in(MongoAccounts.open(uri), false)) {
      job.add("g02", "第二室承办人", Set.of(Role.INVESTIGATOR), "battery staple");
      for (RunningServer server : List.of(first, second)) {
        assertThat(signsIn(server, "g01", "correct horse")).isTrue();
        assertThat(signsIn(server, "g02", "battery staple")).isTrue();
        assertThat(signsIn(server, DemoAccounts.HEAD, DemoAccounts.PASSWORD)).as("real accounts end the demo ones").isFalse();
      }
      job.disable("g02");
      assertThat(signsIn(second, "g02", "battery staple")).isFalse();
    }
    assertThat(folder.resolve("two/accounts.db")).doesNotExist();
  }

  private static boolean signsIn(RunningServer server, String code, String password) throws Exception {
    return !server.anybody().signIn(code, password).headers().firstValue("Location").orElseThrow().contains("problem");
  }

  @Test
  void while_the_server_is_away_commands_are_refused_with_a_time_to_come_back_and_then_taken_once() throws Exception {
    try (Mongod set = Mongod.start(1); RunningServer web = RunningServer.start(folder, "--mingjian.mongodb.uri=" + set.freshUri())) {
      long before = total(web, 0);
      RunningServer.Caller clerk = web.program(DemoAccounts.CASE_ADMINISTRATOR);
      RunningServer.Caller atThePage = web.browser(DemoAccounts.HEAD);
      set.nodes().getFirst().kill();
      HttpResponse<String> refused = clerk.post("/api/units", UNIT, "Idempotency-Key", "unit-later");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(RunningServer.json(refused).path("code").asString()).isEqualTo("store-unavailable");
      HttpResponse<String> page = web.anybody().get("/sign-in");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("存储暂时不可用");
      assertThat(atThePage.get("/cases").statusCode()).isEqualTo(503);
      assertThat(atThePage.get("/css/mingjian.css").statusCode()).as("the page that says so keeps its looks").isEqualTo(200);
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
