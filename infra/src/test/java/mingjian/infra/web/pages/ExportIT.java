package mingjian.infra.web.pages;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingjian.command.Asking;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.RunningServer.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From the button to the record: small lists leave at once, large ones on somebody's approval, changes on the head's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
  private static final LocalDate TODAY = Clock.systemUTC().instant().atZone(Asking.ZONE).toLocalDate();

  @TempDir static Path folder;
  private RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.start(folder, "--mingjian.export.rows-without-approval=2");
    Node node = server.bean(Node.class);
    assertThat(node.await(node.log().head()).there()).isTrue();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String recorded(HttpResponse<String> sent) {
    assertThat(sent.statusCode()).as(sent.body()).isBetween(200, 201);
    server.bean(Node.class).await(json(sent).path("position").asLong());
    return json(sent).path("id").asString();
  }

  private String last(Caller who, String field) throws Exception {
    server.bean(Node.class).await(server.bean(Node.class).log().head());
    return json(who.get("/api/exports?sort=-openedOn&limit=200")).path("rows").valueStream()
        .filter(row -> row.path("headline").asString().contains("建章立制") || row.path("headline").asString().contains("单位"))
        .map(row -> row.path(field).asString()).toList().toString();
  }

  @Test
  void a_small_list_leaves_at_once_and_is_on_record_with_its_hash() throws Exception {
    Caller investigator = server.browser(DemoAccounts.INVESTIGATOR);
    assertThat(investigator.get("/institutions").body()).contains("/institutions/export.xlsx", "导出台账");
    HttpResponse<String> file = investigator.get("/institutions/export.csv");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(file.body()).startsWith("\uFEFF台账名称,建章立制清单").contains("（C101）").endsWith("行，完\r\n");
    assertThat(last(server.browser(DemoAccounts.HEAD), "state")).contains("MADE");
    assertThat(last(server.browser(DemoAccounts.HEAD), "responsible")).contains("C101");
    assertThat(server.browser(DemoAccounts.SECOND_INVESTIGATOR).get("/api/exports").body()).as("another's").doesNotContain("C101");
  }

  @Test
  void a_large_list_waits_for_somebody_else() throws Exception {
    Caller asker = server.browser(DemoAccounts.SECTION_HEAD);
    HttpResponse<String> asked = asker.get("/units/export.xlsx?sort=name&order=asc");
    assertThat(asked.statusCode()).isEqualTo(302);
    String form = asked.headers().firstValue("Location").orElseThrow();
    assertThat(form).contains("/do/request-export");
    assertThat(asker.get(form.replace(server.address, "")).body()).contains("申请导出", "超过2行的导出须经批准");
    Map<String, String> body = new LinkedHashMap<>(Map.of("purpose", "向上级报送", "occurredOn", TODAY.toString()));
    for (String pair : form.substring(form.indexOf('?') + 1).split("&")) {
      String[] parts = URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2);
      body.put(parts[0].replace("s0.", ""), parts[1]);
    }
    String wish = mingjian.infra.json.Json.mapper().writeValueAsString(body).replaceAll("\"rows\":\"(\\d+)\"", "\"rows\":$1");
    String id = recorded(asker.post("/api/exports", wish));
    String approval = "{\"until\":\"" + TODAY.plusDays(1) + "\",\"occurredOn\":\"" + TODAY + "\"}";
    HttpResponse<String> own = asker.post("/api/exports/" + id + "/approve-export", approval);
    assertThat(json(own).path("code").asString()).isEqualTo("export-approved-by-requester");
    recorded(server.browser(DemoAccounts.DEPUTY_LEAD).post("/api/exports/" + id + "/approve-export", approval));
    assertThat(asker.get("/exports/" + id).body()).contains("批准导出", "终止导出批准").doesNotContain("按批准导出");
    HttpResponse<String> file = asker.get("/units/export.xlsx");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith("PK");
    server.bean(Node.class).await(server.bean(Node.class).log().head());
    assertThat(asker.get("/units/export.csv").statusCode()).as("it served once").isEqualTo(302);
    assertThat(asker.get("/exports/" + id).body()).contains("导出完成", "SHA-256");
  }

  @Test
  void who_may_read_no_content_takes_none_out_and_wrong_filters_are_said_on_the_page() throws Exception {
    assertThat(server.browser(DemoAccounts.REPORTER).get("/cases/export.csv").statusCode()).isEqualTo(403);
    assertThat(server.browser(DemoAccounts.HEAD).get("/nonsense/export.csv").statusCode()).isEqualTo(404);
    HttpResponse<String> wrong = server.browser(DemoAccounts.HEAD).get("/cases/export.csv?year=last");
    assertThat(wrong.headers().firstValue("Location").orElse("")).contains("/cases?year=last");
    for (String senseless : List.of("/cases/export.csv?unit=unit-nowhere", "/deadlines/export.xlsx?span=later", "/figures/export.csv?year=last",
        "/figures/rates/export.csv?year=last", "/search/export.csv?q=")) {
      String page = server.browser(DemoAccounts.HEAD).get(senseless).headers().firstValue("Location").orElse("");
      assertThat(page).as(senseless).contains(senseless.replaceFirst("/export[^?]*", ""));
      assertThat(server.browser(DemoAccounts.HEAD).get(page.replace(server.address, "")).body()).as(page).containsAnyOf("alert-warning", "请输入要查找的内容");
    }
  }

  /// Each link that a page of figures or of hits offers, by whoever sees it there.
  @Test
  void each_table_of_figures_and_each_list_behind_one_leaves_as_its_page_shows_it() throws Exception {
    Caller head = server.browser(DemoAccounts.HEAD);
    server.bean(Node.class).progress().await("full-text", server.bean(Node.class).log().head(), java.time.Duration.ofSeconds(60));
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/figures", "立案（件）");
    pages.put("/figures/behind?by=OPENED&of=own&place=nowhere", "依据的事件");
    pages.put("/figures/rates", "分母");
    pages.put("/figures/rates/behind?rate=ANNOUNCED&year=1900", "归入");
    pages.put("/figures/reports?year=2026", "合计");
    pages.put("/figures/reports/behind?measure=OPENED_CASES&year=1900", "案卷");
    pages.put("/figures/reports/published/wuling", "引语");
    pages.put("/office-holders/person-demo-section-chief?kind=CASE&happenedBy=" + TODAY, "领导干部：");
    pages.put("/cases/case-demo-decided?asOf=1000000", "卷宗：");
    pages.put("/cases/case-demo-decided", "卷宗：");
    pages.put("/talks/talk-demo-summons", "卷宗：");
    pages.put("/search?q=%E5%8D%8F%E5%8A%A9%E9%80%9A%E6%8A%A5", "命中处");
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      List<String> links = Pattern.compile("href=\"([^\"]*/export\\.csv[^\"]*)\"").matcher(head.get(page.getKey()).body()).results().map(link -> link.group(1).replace("&amp;", "&")).toList();
      assertThat(links).as(page.getKey()).hasSizeGreaterThanOrEqualTo(page.getKey().startsWith("/search") ? 0 : 1);
      for (String link : links) {
        HttpResponse<String> file = head.get(link);
        assertThat(file.statusCode()).as(link + file.body()).isIn(200, 302);
        if (file.statusCode() == 302) assertThat(file.headers().firstValue("Location").orElse("")).as("too many rows to leave at once").contains("/do/request-export");
        else left.add(page.getValue() + file.body());
      }
    }
    assertThat(left).isNotEmpty().allSatisfy(file -> assertThat(file).contains("\uFEFF台账名称,", "（H403）").endsWith("行，完\r\n"));
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/figures/reports/export.csv").statusCode()).as("as its page").isEqualTo(403);
  }

  @Test
  void changes_are_read_by_position_once_the_head_has_agreed() throws Exception {
    Caller program = server.program(DemoAccounts.DEPUTY_LEAD);
    assertThat(json(program.get("/api/changes?after=0")).path("code").asString()).isEqualTo("feed-not-approved");
    String id = recorded(program.post("/api/exports",
        "{\"exportKind\":\"FEED\",\"list\":\"全部事件\",\"filters\":\"全部\",\"rows\":0,\"purpose\":\"上级平台对接\",\"occurredOn\":\"" + TODAY + "\"}"));
    recorded(server.browser(DemoAccounts.HEAD).post(
        "/api/exports/" + id + "/approve-export", "{\"until\":\"" + TODAY.plusDays(30) + "\",\"occurredOn\":\"" + TODAY + "\"}"));
    long after = 0;
    long seen = 0;
    for (JsonNode page = json(program.get("/api/changes?after=0&limit=50")); ; page = json(program.get("/api/changes?after=" + after + "&limit=50"))) {
      for (JsonNode change : page.path("changes")) {
        assertThat(change.path("position").asLong()).isGreaterThan(after);
        after = change.path("position").asLong();
        seen++;
      }
      if (page.path("next").asLong() == after && page.path("changes").isEmpty()) break;
      after = page.path("next").asLong();
    }
    assertThat(seen).isGreaterThan(50);
    HttpResponse<String> lines = program.get("/api/changes?after=0&limit=3", "Accept", "application/x-ndjson");
    assertThat(lines.body().lines()).hasSizeBetween(1, 3).allMatch(line -> line.startsWith("{\"position\""));
    assertThat(lines.headers().firstValue("Mingjian-Next")).contains("3");
    assertThat(json(program.get("/api/changes?after=99999999")).path("code").asString()).isEqualTo("position-beyond-head");
    assertThat(json(program.get("/api/changes?after=x")).path("code").asString()).isEqualTo("invalid-parameter");
    assertThat(json(program.get("/v3/api-docs")).path("paths").has("/api/changes")).isTrue();
    assertThat(json(program.get("/api/exports/" + id + "/history")).toString()).containsOnlyOnce("feed-read");
  }
}
