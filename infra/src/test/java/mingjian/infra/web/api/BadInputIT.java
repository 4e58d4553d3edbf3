package mingjian.infra.web.api;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent wrongly is answered in Chinese, with a stable code and the right status, and leaves nothing behind.
class BadInputIT {
  @TempDir static Path folder;
  private static RunningServer server;
  private static RunningServer.Caller clerk;
  private long headBefore;

  @BeforeAll
  static void start() {
    // no reminder of the watch comes between: nothing but what is sent here could write
    server = RunningServer.start(folder, "--mingjian.watch.rest=1h");
    server.bean(Node.class).await(server.bean(Node.class).log().head());
    clerk = server.program(DemoAccounts.CASE_ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void remember() {
    headBefore = server.bean(Node.class).log().head();
  }

  @AfterEach
  void nothing_was_written() {
    assertThat(server.bean(Node.class).log().head()).isEqualTo(headBefore);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /api/planets                      | {}                                            | 404 | unknown-collection
      /api/units/unit-1/fly             | {}                                            | 404 | unknown-command
      /api/units/rename-unit            | {}                                            | 404 | command-needs-id
      /api/units/unit-1/register-unit   | {}                                            | 404 | command-creates
      /api/units                        | {"name": 7, "kind": "ORGAN"}                  | 400 | invalid-input
      /api/units                        | {}                                            | 400 | invalid-input
      /api/units                        | []                                            | 400 | invalid-input
      /api/units                        | {"name": "a", "name": "b"}                    | 400 | invalid-json
      /api/units                        | {"name": "a"} x                               | 400 | invalid-json
      /api/units                        | {"name":                                      | 400 | invalid-json
      /api/units/unit-0/rename-unit     | {"name": "某局", "occurredOn": "2015-02-30"}  | 400 | invalid-input
      /api/units/unit-0/rename-unit     | {"name": "某局", "occurredOn": "2015"}        | 404 | not-found
      /api/units/case-0/rename-unit     | {"name": "某局", "occurredOn": "2015"}        | 404 | not-found
      /api/units/a%20b/rename-unit      | {"name": "某局", "occurredOn": "2015"}        | 400 | invalid-input
      /api/together                     | {}                                            | 400 | invalid-input
      /api/together                     | {"commands": [{"command": "fly"}]}            | 400 | invalid-input
      """)
  void a_request_that_is_wrong_is_refused_by_name(String path, String body, int status, String code) throws Exception {
    refused(clerk.post(path, body), status, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/cases?=x", "/api/cases?%01=x"})
  void what_the_container_gives_up_on_is_the_callers_mistake(String address) throws Exception {
    refused(clerk.get(address), 400, "malformed-request");
  }

  @Test
  void every_mistake_is_named_with_its_field() throws Exception {
    HttpResponse<String> answer = clerk.post("/api/units", """
        {"name": "%s", "kind": "CASTLE", "colour": "red", "inferred": "no", "occurredOn": "unknown"}""".formatted("字".repeat(201)));
    assertThat(json(answer).path("errors").toString()).contains("/name", "too-long", "/kind", "not-in-list", "/colour", "unknown-field", "/place", "/inferred");
  }

  @Test
  void a_body_of_ten_megabytes_is_refused_whether_or_not_it_says_so() throws Exception {
    byte[] big = ("{\"name\": \"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    refused(clerk.post("/api/units", big, "application/json"), 413, "body-too-large");
  }

  @Test
  void invalid_utf8_another_format_and_an_empty_body_are_refused() throws Exception {
    refused(clerk.post("/api/units", new byte[] {'"', (byte) 0xc3, '"'}, "application/json"), 400, "invalid-utf8");
    refused(clerk.post("/api/units", "<a/>".getBytes(StandardCharsets.UTF_8), "application/xml"), 415, "json-expected");
    refused(clerk.post("/api/units", new byte[0], "application/json"), 400, "body-missing");
  }

  @Test
  void a_role_that_may_not_is_told_who_may() throws Exception {
    HttpResponse<String> answer = server.program(DemoAccounts.REPORTER).post("/api/units", ApiJourneyIT.UNIT);
    refused(answer, 403, "not-permitted");
    assertThat(json(answer).path("detail").asString()).contains("统计人员", "由");
  }

  @Test
  void headers_are_checked_too() throws Exception {
    refused(clerk.post("/api/units", ApiJourneyIT.UNIT, "Idempotency-Key", "key one"), 400, "invalid-key");
    refused(clerk.post("/api/units/unit-0/rename-unit", "{}", "If-Match", "seven"), 400, "invalid-if-match");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /api/planets              | 404 | unknown-collection
      /api/views/planets        | 404 | unknown-view
      /api/units/unit-0         | 404 | no-such-row
      /api/units?colour=red     | 400 | unknown-parameter
      /api/units?limit=many     | 400 | invalid-parameter
      /api/units?seen=soon      | 400 | invalid-parameter
      /api/units/unit-0?asOf=then | 400 | invalid-parameter
      /api/cases/case-0/colour  | 404 | unknown-view
      """)
  void a_question_that_is_wrong_is_refused_by_name(String path, int status, String code) throws Exception {
    refused(clerk.get(path), status, code);
  }

  /// Every page with every parameter it knows, each wrong in every way: a sentence or the plain page.
  @Test
  void a_page_that_is_asked_senselessly_answers_in_chinese() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    List<String> faults = new ArrayList<>();
    int asked = 0;
    Set<String> paged = new TreeSet<>();
    for (String address : SenselessQuestions.pages(server)) {
      String page = head.get(address).body();
      for (String question : SenselessQuestions.about(address, page)) {
        HttpResponse<String> answer = head.get(question);
        asked++;
        SenselessQuestions.fault(answer).ifPresent(fault -> faults.add(question + " → " + answer.statusCode() + " " + fault));
        if (question.endsWith("page=abc") && SenselessQuestions.pages(address, page) && answer.statusCode() == 200) {
          paged.add(address.replaceFirst("\\?.*", ""));
          if (!answer.body().contains("页码须为1至999999之间的整数，“abc”不是")) faults.add(question + " → " + "doesn't name the page");
        }
      }
    }
    System.out.println(asked + " senseless questions asked, of " + paged.size() + " pages with pages: " + paged);
    assertThat(faults).isEmpty();
    assertThat(asked).isGreaterThan(500);
    assertThat(paged).contains("/cases", "/deadlines", "/cases/case-demo-decided", "/figures/behind");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /cases?page=99                                  | 200 | 没有第99页
      /cases?page=abc                                 | 200 | 页码须为1至999999之间的整数，“abc”不是
      /cases?state=NOPE                               | 200 | “状态”没有“NOPE”这一项
      /cases?unit=nope                                | 200 | “单位”没有“nope”
      /cases?year=99999999999                         | 200 | 须为数字
      /deadlines?page=77                              | 200 | 没有第77页
      /deadlines?span=xx                              | 200 | 没有“xx”这个范围
      /figures?of=zz                                  | 200 | 没有“zz”这种统计
      /figures?year=2999                              | 200 | 没有2999年的案件
      /figures/behind?page=999                        | 200 | 没有第999页
      /office-holders/person-demo-director?from=2027&to=2020 | 200 | 早于开始日期
      /do/propose-disposal/clue-nowhere               | 404 | 没有找到
      /cases?year=abc                                 | 200 | 须为数字
      /deadlines?page=999999999999                    | 200 | 时限
      /search?q=某&from=2026-02-01&to=2026-01-01      | 200 | 晚于
      /search?q=某&from=2026-13-40                    | 200 | 不是有效日期
      /cases/case-nowhere                             | 404 | 没有找到
      /cases/case-demo-decided?page=abc               | 200 | 页码须为1至999999之间的整数，“abc”不是
      /cases/case-demo-decided?page=0                 | 200 | 页码须为1至999999之间的整数，“0”不是
      /cases?sort=nope                                | 200 | 不能按“nope”排序
      /cases/case-demo-decided?page=77                | 200 | 没有第77页。</span><a href="?page=1">回到第1页
      /office-holders/person-demo-director?page=77    | 200 | 没有第77页。</span><a href="/office-holders/person-demo-director?page=1">回到第1页
      /office-holders/person-demo-director?from=abc   | 200 | “发生于（起）”填写的“abc”不是有效日期
      /cases/case-demo-decided?entry=abc              | 400 | “记录号”的值“abc”无法识别
      /cases/case-demo-decided/compare?page=abc       | 200 | 页码须为1至999999之间的整数
      /office-holders/person-demo-director?page=abc   | 200 | 页码须为1至999999之间的整数
      /office-holders/person-demo-director?kind=NOPE  | 400 | “类别”的值“NOPE”无法识别
      /search?q=某&page=abc                           | 200 | 页码须为1至999999之间的整数
      /figures?year=abc                               | 200 | “年份”须为1900至2999之间
      /figures/behind?year=abc                        | 400 | “年份”须为1900至2999之间
      /figures/behind?by=CLOSED                       | 400 | 结案和处分须写明年份
      /figures/behind?province=NOWHERE                | 400 | “省级行政区”没有“NOWHERE”这一项
      /figures/rates/behind?rate=NONE                 | 400 | “指标”没有“NONE”这一项
      /figures/rates/behind                           | 400 | “指标”没有
      /figures/rates/behind?rate=ANNOUNCED&page=abc   | 200 | 页码须为1至999999之间的整数
      /figures/rates?quarter=9                        | 200 | 季度须为1至4
      /figures/reports/behind?measure=OPENED_CASES&page=abc | 200 | 页码须为1至999999之间的整数
      /figures/reports/behind?measure=NONE            | 400 | “指标”没有“NONE”这一项
      /figures/reports/behind?measure=OPENED_CASES&month=13 | 400 | 月份须为1至12之间的整数
      /figures/export.csv?table=NONE                  | 400 | “统计表”没有“NONE”这一项
      /figures/behind/export.csv?by=NONSENSE          | 400 | “统计项目”没有“NONSENSE”这一项
      /figures/rates/behind/export.csv?rate=NONE      | 400 | “指标”没有“NONE”这一项
      /figures/reports/export.csv?year=abc            | 400 | 年份须为1900至2999之间的整数
      /figures/reports/export.csv?table=NONE          | 400 | 没有“NONE”这张表
      /figures/behind?by=NONSENSE                     | 400 | “统计项目”没有“NONSENSE”这一项
      /figures/reports?from=2026-02-01&to=2026-01-01  | 400 | 下面是本年的统计
      """)
  void what_is_wrong_with_a_question_is_said(String address, int status, String words) throws Exception {
    HttpResponse<String> answer = server.browser(DemoAccounts.HEAD).get(address.replace("某", "%E6%9F%90"));
    assertThat(answer.body()).as(address).contains(words);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  /// Longer than the container reads: it never becomes a request of ours.
  @Test
  void an_address_without_end_is_answered_in_chinese_too() throws Exception {
    HttpResponse<String> page = server.anybody().get("/cases?q=" + "x".repeat(70_000));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("请求无法识别", "lang=\"zh-CN\"").doesNotContain("Bad Request", "Tomcat");
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(json(answer).path("code").asString()).isEqualTo(code);
    assertThat(json(answer).path("detail").asString()).containsPattern("\\p{IsHan}");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at mingjian");
  }
}
