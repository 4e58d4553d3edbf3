package mingjian.infra.web.pages;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.UnitId;
import mingjian.events.registry.UnitKind;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Search as a person meets it: the page, the pickers, the API.
class SearchIT {
  @TempDir static Path folder;
  private static RunningServer server;
  private static Node node;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    node = server.bean(Node.class);
    send(new RegisterUnit(new UnitId("unit-bad"), "<img src=x onerror=alert(1)>某县怪名中心", UnitKind.ORGAN, Place.UNKNOWN, null, false, null, PartialDate.ofYear(2020)));
    assertThat(node.progress().await("full-text", node.log().head(), Duration.ofSeconds(60)).behind()).isZero();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_hit_is_marked_and_leads_to_its_entry() throws Exception {
    String page = page(DemoAccounts.HEAD, "q", "违规干预");
    assertThat(page).contains("<mark>违规干预</mark>", "href=\"/cases/case-demo-new#e", "共 <b>");
    String entry = page.replaceAll("(?s).*href=\"(/cases/case-demo-new)#(e\\d+)\".*", "$1 $2");
    assertThat(server.browser(DemoAccounts.HEAD).get(entry.split(" ")[0]).body()).contains("id=\"" + entry.split(" ")[1] + "\"");
  }

  @Test
  void what_stands_in_a_record_stays_text() throws Exception {
    String page = page(DemoAccounts.HEAD, "q", "怪名中心");
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;", "<mark>怪名中心</mark>").doesNotContain("<img src=x");
    assertThat(page(DemoAccounts.HEAD, "q", "\"><script>alert(1)</script>")).doesNotContain("<script>alert");
  }

  @Test
  void what_is_not_the_viewers_is_not_there_and_the_field_only_where_there_is_something_to_read() throws Exception {
    assertThat(page(DemoAccounts.HEARING_OFFICER, "q", "违规干预")).contains("没有找到您可以查阅的记录", "id=\"mj-search\"").doesNotContain("case-demo-new");
    assertThat(page(DemoAccounts.SYSTEM_ADMINISTRATOR, "q", "违规干预")).contains("没有找到您可以查阅的记录").doesNotContain("id=\"mj-search\"");
  }

  @Test
  void all_hits_leave_as_a_file_with_where_they_hit_and_none_that_is_not_the_viewers() throws Exception {
    assertThat(page(DemoAccounts.HEAD, "q", "违规干预")).contains("/search/export.csv?q=%E8%BF%9D%E8%A7%84%E5%B9%B2%E9%A2%84", "导出台账");
    String file = server.browser(DemoAccounts.HEAD).get("/search/export.csv?q=" + encoded("违规干预")).body();
    assertThat(file).contains("全文检索", "查找：违规干预", "内容,卷宗,卷宗类别,步骤,发生时间,命中处", ",案件,", "违规干预").endsWith("行，完\r\n");
    assertThat(server.browser(DemoAccounts.HEARING_OFFICER).get("/search/export.csv?q=" + encoded("违规干预")).body()).contains("行数,0").endsWith("共0行，完\r\n");
    HttpResponse<String> many = server.browser(DemoAccounts.HEAD).get("/search/export.csv?q=" + encoded("工程"));
    String total = page(DemoAccounts.HEAD, "q", "工程").replaceAll("(?s).*共 <b>(\\d+) .*", "$1");
    assertThat(Integer.parseInt(total)).as("more than a page, and no more than leave without an approval").isBetween(21, 1000);
    assertThat(many.body()).contains("行数," + total + "\r\n").endsWith("共" + total + "行，完\r\n");
  }

  @Test
  void what_can_not_be_asked_is_answered_in_words() throws Exception {
    assertThat(page(DemoAccounts.HEAD)).contains("请输入要查找的内容");
    assertThat(page(DemoAccounts.HEAD, "q", " ")).contains("请输入要查找的内容");
    assertThat(page(DemoAccounts.HEAD, "q", "？！。")).contains("只有标点或空白");
    assertThat(page(DemoAccounts.HEAD, "q", "整".repeat(101))).contains("最多100字，现有101字");
    assertThat(page(DemoAccounts.HEAD, "q", "某县", "page", "51")).contains("只能看到前1000条");
    assertThat(page(DemoAccounts.HEAD, "q", "校服", "page", "50")).contains("没有第50页");
    assertThat(page(DemoAccounts.HEAD, "q", "某县", "kind", "nonsense")).contains("没有“nonsense”这类卷宗");
    assertThat(page(DemoAccounts.HEAD, "q", "某县", "from", "昨天")).contains("“起”填写的“昨天”不是有效日期");
    assertThat(page(DemoAccounts.HEAD, "q", "某县", "from", "2020", "to", "2019")).contains("晚于");
  }

  @Test
  void filters_narrow_and_stay_in_the_address_of_the_next_page() throws Exception {
    assertThat(page(DemoAccounts.HEAD, "q", "校服", "kind", "talks")).contains("没有找到");
    assertThat(page(DemoAccounts.HEAD, "q", "校服", "unit", "unit-demo-education")).contains("case-demo-new");
    assertThat(page(DemoAccounts.HEAD, "q", "校服", "unit", "unit-demo-housing")).contains("没有找到");
    assertThat(page(DemoAccounts.HEAD, "q", "某县", "from", "2000")).contains("q=%E6%9F%90%E5%8E%BF&amp;from=2000&amp;page=2");
  }

  @Test
  void a_program_asks_the_same_and_waits_for_what_it_has_recorded() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    long position = send(new RegisterUnit(new UnitId("unit-new"), "某县新登记事务中心", UnitKind.ORGAN, Place.UNKNOWN, null, false, null, PartialDate.ofYear(2020)));
    HttpResponse<String> found = head.get("/api/search?q=" + encoded("新登记事务中心") + "&seen=" + position);
    JsonNode answer = json(found);
    assertThat(answer.path("rows").get(0).path("position").asLong()).isEqualTo(position);
    assertThat(answer.path("total").asLong()).isEqualTo(1);
    assertThat(found.headers().firstValue("Mingjian-Behind")).hasValue("0");
    assertThat(json(head.get("/api/search?q=")).path("code").asString()).isEqualTo("search-empty");
    assertThat(json(head.get("/api/search?q=x&nonsense=1")).path("code").asString()).isEqualTo("unknown-parameter");
    assertThat(head.get("/v3/api-docs").body()).contains("\"/api/search\"", "全文检索");
    assertThat(head.get("/health").body()).contains("全文检索");
  }

  @Test
  void people_and_units_are_picked_by_pinyin_by_post_and_by_name() throws Exception {
    RunningServer.Caller clerk = server.browser(DemoAccounts.INVESTIGATOR);
    assertThat(clerk.get("/pick/units?q=mxjyj").body()).contains("某县教育局");
    assertThat(clerk.get("/pick/units?q=jiaoyuj").body()).contains("某县教育局");
    assertThat(clerk.get("/pick/units?q=" + encoded("教育")).body()).contains("某县教育局");
    assertThat(clerk.get("/pick/office-holders?q=gcjsggz").body()).contains("工程建设股股长");
    assertThat(clerk.get("/pick/units?q=zzzz").body()).isEqualTo("[]");
    assertThat(clerk.get("/pick/staff?q=chengbanr").body()).contains("承办人");
    assertThat(server.browser(DemoAccounts.SYSTEM_ADMINISTRATOR).get("/pick/units?q=mxjyj").body()).isEqualTo("[]");
  }

  @Test
  void a_step_of_a_case_is_offered_its_own_subjects_first_and_reviews_are_found_by_what_is_typed() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    String subject = json(head.get("/api/cases/case-demo-decided")).path("progress").path("subjects").get(0).path("person").asString();
    JsonNode offered = json(head.get("/pick/office-holders?q=&about=case-demo-decided"));
    assertThat(offered.get(0).path("id").asString()).isEqualTo(subject).isNotBlank();
    assertThat(offered.valueStream().map(pick -> pick.path("id").asString())).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    JsonNode review = json(head.get("/pick/reviews")).get(0);
    assertThat(head.get("/pick/reviews?q=" + encoded(review.path("note").asString())).body()).contains(review.path("id").asString());
    assertThat(head.get("/pick/reviews?q=" + encoded("没有这样的双查")).body()).isEqualTo("[]");
  }

  @Test
  void a_file_is_found_by_what_lists_call_it() throws Exception {
    for (String register : List.of("/cases", "/talks", "/rectifications")) {
      Matcher link = Pattern.compile("href=\"(" + register + "/[a-z]+-[^\"?#]+)\"[^>]*>([^<]{4,})</a>").matcher(server.browser(DemoAccounts.HEAD).get(register).body());
      assertThat(link.find()).as(register).isTrue();
      assertThat(page(DemoAccounts.HEAD, "q", link.group(2))).as(link.group(2)).contains("href=\"" + link.group(1));
    }
    Matcher review = Pattern.compile("一案双查（[^<>]+启动）").matcher(page(DemoAccounts.HEAD, "q", "双查", "kind", "reviews").replaceAll("</?mark>", ""));
    assertThat(review.find()).isTrue();
    assertThat(page(DemoAccounts.HEAD, "q", review.group())).contains("href=\"/reviews/");
  }

  @Test
  void what_concerns_a_unit_is_found_by_how_its_name_sounds() throws Exception {
    assertThat(page(DemoAccounts.HEAD, "q", "mxjyj")).contains("某县教育局").doesNotContain("没有找到");
    assertThat(page(DemoAccounts.HEAD, "q", "mxjyj 校服")).contains("case-demo-new");
    assertThat(page(DemoAccounts.HEAD, "q", "zzzz")).contains("没有找到");
    assertThat(page(DemoAccounts.HEARING_OFFICER, "q", "mxjyj")).as("what may not be read").doesNotContain("case-demo-new");
  }

  private static String page(String account, String... namesAndValues) throws Exception {
    Map<String, String> parameters = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    String query = parameters.entrySet().stream().map(it -> it.getKey() + "=" + encoded(it.getValue())).collect(Collectors.joining("&"));
    HttpResponse<String> answer = server.browser(account).get("/search?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long send(Command command) {
    Envelope envelope = new Envelope(command, new Actor(DemoAccounts.HEAD, Role.HEAD), Instant.parse("2026-03-02T02:00:00Z"),
        "test:" + node.log().head(), new byte[32], null);
    return node.commands().send(envelope).position();
  }
}
