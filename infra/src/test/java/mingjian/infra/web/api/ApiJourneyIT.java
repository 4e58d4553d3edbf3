package mingjian.infra.web.api;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.commands.CommandRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From one request to the next, as a program would use the API.
class ApiJourneyIT {
  static final String UNIT = """
      {"name": "某县住房和城乡建设局", "kind": "ORGAN", "place": {"province": "某省", "prefecture": "某市"}, "inferred": false, "occurredOn": "unknown"}""";

  @TempDir static Path folder;
  private static RunningServer server;
  private static RunningServer.Caller clerk;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder, "--mingjian.demo=true");
    clerk = server.program(DemoAccounts.CASE_ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_was_recorded_can_be_read_at_once() throws Exception {
    HttpResponse<String> created = clerk.post("/api/units", UNIT);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    JsonNode receipt = json(created);
    assertThat(created.headers().firstValue("Location")).hasValue("/api/units/" + receipt.path("id").asString());
    assertThat(created.headers().firstValue("ETag")).hasValue("\"0\"");

    HttpResponse<String> read = clerk.get("/api/units/" + receipt.path("id").asString() + "?seen=" + receipt.path("position").asString());
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    assertThat(read.headers().firstValue("Mingjian-Behind")).hasValue("0");
    assertThat(json(read).path("name").asString()).isEqualTo("某县住房和城乡建设局");
  }

  @Test
  void the_same_request_under_the_same_key_is_recorded_once() throws Exception {
    HttpResponse<String> first = clerk.post("/api/units", UNIT, "Idempotency-Key", "k-1");
    HttpResponse<String> again = clerk.post("/api/units", UNIT, "Idempotency-Key", "k-1");

    assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
    assertThat(json(again).path("position")).isEqualTo(json(first).path("position"));
    assertThat(json(again).path("repeated").booleanValue()).isTrue();
  }

  @Test
  void another_request_under_the_same_key_is_refused() throws Exception {
    clerk.post("/api/units", UNIT, "Idempotency-Key", "k-2");
    HttpResponse<String> other = clerk.post("/api/units", UNIT.replace("住房", "交通"), "Idempotency-Key", "k-2");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(other).path("code").asString()).isEqualTo("key-reused");
  }

  @Test
  void a_key_is_its_owners_alone() throws Exception {
    HttpResponse<String> mine = clerk.post("/api/units", UNIT, "Idempotency-Key", "k-3");
    HttpResponse<String> yours = server.program(DemoAccounts.HEAD).post("/api/units", UNIT, "Idempotency-Key", "k-3");
    assertThat(yours.statusCode()).isEqualTo(201);
    assertThat(json(yours).path("id")).isNotEqualTo(json(mine).path("id"));
  }

  @Test
  void a_stale_version_is_refused_and_the_present_one_taken() throws Exception {
    String unit = json(clerk.post("/api/units", UNIT)).path("id").asString();
    String renamed = """
        {"name": "某县住建局", "occurredOn": "2016"}""";
    assertThat(clerk.post("/api/units/" + unit + "/rename-unit", renamed, "If-Match", "\"0\"").statusCode()).isEqualTo(200);

    HttpResponse<String> stale = clerk.post("/api/units/" + unit + "/rename-unit", renamed.replace("住建", "建设"), "If-Match", "\"0\"");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(json(stale).path("code").asString()).isEqualTo("stale-version");
  }

  @Test
  void a_thing_can_be_read_as_it_stood() throws Exception {
    JsonNode created = json(clerk.post("/api/units", UNIT));
    String unit = created.path("id").asString();
    JsonNode renamed = json(clerk.post("/api/units/" + unit + "/rename-unit", """
        {"name": "某县住建局", "occurredOn": "2016"}"""));

    String seen = "seen=" + renamed.path("position").asString();
    assertThat(json(clerk.get("/api/units/" + unit + "?" + seen)).path("name").asString()).isEqualTo("某县住建局");
    assertThat(json(clerk.get("/api/units/" + unit + "?" + seen + "&asOf=" + created.path("position").asString())).path("name").asString())
        .isEqualTo("某县住房和城乡建设局");
  }

  @Test
  void several_commands_are_recorded_together_or_not_at_all() throws Exception {
    String both = """
        {"commands": [{"command": "register-unit", "body": %s}, {"command": "rename-unit", "id": "@0", "body": {"name": "某局", "occurredOn": "2016"}}]}"""
        .formatted(UNIT);
    JsonNode receipt = json(clerk.post("/api/together", both));
    assertThat(receipt.path("sequence").asInt()).isEqualTo(1);

    long before = server.bean(Node.class).log().head();
    HttpResponse<String> refused = clerk.post("/api/together", both.replace("\"某局\"", "\"\""));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("errors").get(0).path("pointer").asString()).isEqualTo("/commands/1/body/name");
    assertThat(server.bean(Node.class).log().head()).isEqualTo(before);
  }

  @Test
  void a_register_is_filtered_searched_sorted_and_counted() throws Exception {
    JsonNode last = json(clerk.post("/api/units", UNIT.replace("住房和城乡建设局", "水利局")));
    String seen = "seen=" + last.path("position").asString();
    JsonNode found = json(clerk.get("/api/units?q=" + URLEncoder.encode("水利", StandardCharsets.UTF_8) + "&" + seen));
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(json(clerk.get("/api/units?kind=ORGAN&limit=1&" + seen)).path("rows").size()).isEqualTo(1);
    assertThat(json(clerk.get("/api/units?counts=kind&" + seen)).path("counts").path("ORGAN").asInt()).isPositive();
  }

  @Test
  void a_timeline_comes_by_when_it_happened_and_can_be_asked_as_of_earlier() throws Exception {
    RunningServer.Caller head = server.program(DemoAccounts.HEAD);
    String person = json(head.get("/api/views/leader-timeline?limit=1")).path("rows").get(0).path("person").asString();
    JsonNode entries = json(head.get("/api/office-holders/" + person + "/timeline?limit=200"));
    List<String> keys = entries.path("rows").valueStream().map(row -> PartialDate.parse(row.path("occurredOn").asString()).sortKey()).toList();
    assertThat(keys).isNotEmpty().isSorted();

    JsonNode none = json(head.get("/api/office-holders/" + person + "/timeline?asOf=0"));
    assertThat(none.path("code").asString()).isEqualTo("no-such-row");
    JsonNode now = json(head.get("/api/office-holders/" + person + "/timeline?asOf=" + entries.path("position").asString()));
    assertThat(now.path("total").asLong()).isEqualTo(entries.path("total").asLong());
  }

  @Test
  void the_description_lists_every_command_with_its_fields() throws Exception {
    HttpResponse<String> described = clerk.get("/v3/api-docs");
    if (described.statusCode() == 401 || described.statusCode() == 302) {
      described = server.browser(DemoAccounts.HEAD).get("/v3/api-docs");
    }
    JsonNode api = json(described);
    server.bean(CommandRoutes.class).all().forEach(route ->
        assertThat(api.path("paths").path(route.path()).path("post").path("operationId").asString()).isEqualTo(route.name()));
    assertThat(api.path("paths").path("/api/units").path("post").path("requestBody").path("content").path("application/json").path("schema")
        .path("required").toString()).contains("name").doesNotContain("superior");
  }
}
