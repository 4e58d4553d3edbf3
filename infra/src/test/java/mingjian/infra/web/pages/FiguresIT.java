package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.reports.FrozenReports;
import mingjian.infra.web.RunningServer;
import mingjian.query.Telling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 立案, 结案 and 处分 by their own years, over the demo set.
class FiguresIT {
  private static final Pattern FIGURE = Pattern.compile("href=\"(/figures/behind\\?by=[^\"]*)\">(\\d+)</a>");
  private static final Pattern BY_PROVINCE = Pattern.compile("href=\"(/figures/behind\\?[^\"]*province=[A-Z_]+[^\"]*)\">(\\d+)件?</a>");
  private static final Pattern RATE = Pattern.compile("href=\"(/figures/rates/behind\\?[^\"]*)\">(\\d+[件人场项家][次]?)[^<]*</a>");
  private static final Pattern REPORTED = Pattern.compile("href=\"(/figures/reports/behind\\?[^\"]*)\">(\\d+)</a>");
  /// 立案（件、人次）, 结案（件、人次）, 处分（件、人); of 人次 the list behind holds the cases.
  private static final List<String> UNITS = List.of("件", "", "件", "", "件", "人");

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    Node node = server.bean(Node.class);
    node.await(node.log().head());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void each_figure_opens_to_a_list_of_as_many() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    List<MatchResult> figures = FIGURE.matcher(reporter.get("/figures").body()).results().toList();
    assertThat(figures).hasSizeGreaterThanOrEqualTo(UNITS.size());
    long sanctioned = 0;
    for (int i = 0; i < figures.size(); i++) {
      String unit = UNITS.get(i % UNITS.size());
      String number = figures.get(i).group(2);
      if (!unit.isEmpty()) {
        String path = figures.get(i).group(1).replace("&amp;", "&");
        assertThat(reporter.get(path).body()).as(path).contains("：共" + number + unit + "</div>");
      }
      sanctioned += unit.equals("人") ? Long.parseLong(number) : 0;
    }
    assertThat(sanctioned).isPositive();
  }

  /// Each denominator, numerator and difference, as whoever may read figures sees it.
  @Test
  void each_part_of_a_rate_opens_to_a_list_of_as_many() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    List<MatchResult> parts = RATE.matcher(reporter.get("/figures/rates?year=all").body()).results().toList();
    assertThat(parts).hasSizeGreaterThan(5);
    for (MatchResult part : parts) {
      String path = part.group(1).replace("&amp;", "&");
      assertThat(reporter.get(path).body()).as(path).contains("：共" + part.group(2) + "。").doesNotContain("person-");
    }
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/figures/rates").body()).contains("任前谈话覆盖率", "应谈", "未谈", "机制第17项", "比率");
    assertThat(head.get("/figures/rates/behind?rate=ANNOUNCED&year=all").body()).contains("href=\"/cases/");
    assertThat(head.get("/figures/rates?year=later").body()).contains("年份须为1900至2999之间");
    assertThat(head.get("/figures/rates?year=2025&quarter=2").body()).contains("谈心谈话（每季度一对一）", "year=2025&amp;quarter=2&amp;");
    assertThat(head.get("/figures/rates/behind?rate=QUARTER_TALK&part=OVERDUE&year=2025&quarter=2").body()).contains("2025年第2季度", "2025年6月30日");
    assertThat(head.get("/figures/rates?year=2025&quarter=5").body()).contains("季度须为1至4");
    assertThat(head.get("/figures/rates/behind?rate=ANNOUNCED&page=900&year=all").body()).contains("没有第900页", "回到第1页");
    assertThat(head.get("/figures/rates/behind?rate=ANNOUNCED&part=LETTER").statusCode()).isEqualTo(404);
    assertThat(head.get("/figures/rates/behind?rate=NONE").statusCode()).isEqualTo(400);
    assertThat(head.get("/figures/rates?year=all").body()).contains("问题线索来源", "直报及时率", "信访举报渠道", "模型命中率");
    assertThat(reporter.get("/figures/rates?year=all").body()).as("no nought in place of what isn't to be seen").doesNotContain("问题线索来源", "直报及时率", "信访举报渠道", "模型命中率");
    for (String rate : List.of("CLUE_SOURCE", "REPORTED_UPWARD", "REPORT_CHANNEL", "MODEL_HIT")) {
      assertThat(reporter.get("/figures/rates/behind?year=all&rate=" + rate).statusCode()).as(rate).isEqualTo(400);
    }
  }

  /// 人事财务专题会: one two months ago.
  @Test
  void a_month_left_out_is_missing_and_the_months_to_come_are_not() throws Exception {
    YearMonth now = YearMonth.now(Asking.ZONE);
    LocalDate held = now.minusMonths(2).atDay(5);
    HttpResponse<String> recorded = server.program(DemoAccounts.HEAD).post("/api/records", """
        {"kind": "MONTHLY_MEETING", "about": {"persons": [], "unit": "unit-demo-education", "secrecy": "INTERNAL"}, "headline": "专题会", "responsible": "局办公室",
         "content": "研究人事财务事项", "details": [{"point": "AGENDA", "text": "经费"}], "figures": [], "document": {"title": "纪要", "issuedOn": "%s"},
         "occurredOn": "%s"}""".formatted(held, held));
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    Node node = server.bean(Node.class);
    assertThat(node.await(node.log().head()).there()).isTrue();
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    String behind = "/figures/rates/behind?rate=MONTHLY_MEETING&year=all&part=";
    assertThat(head.get(behind + "OVERDUE").body()).contains("：共1家次。", Telling.text(now.minusMonths(1).atEndOfMonth()));
    assertThat(head.get(behind + "PENDING").body()).contains("：共1家次。", Telling.text(now.atEndOfMonth()));
    assertThat(head.get(behind + "MET").body()).contains("：共1家次。");
  }

  @Test
  void what_others_announced_has_no_such_figures() throws Exception {
    assertThat(server.browser(DemoAccounts.REPORTER).get("/figures?of=announced").body()).doesNotContain("处分（件）");
  }

  @Test
  void each_number_by_province_opens_to_a_list_of_as_many() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    List<MatchResult> numbers = BY_PROVINCE.matcher(reporter.get("/figures").body()).results().toList();
    assertThat(numbers).isNotEmpty().anyMatch(number -> number.group(1).contains("province=UNKNOWN"))
        .anyMatch(number -> number.group(1).contains("province=SICHUAN"));
    for (MatchResult number : numbers) {
      String path = number.group(1).replace("&amp;", "&");
      assertThat(reporter.get(path).body()).as(path).contains("：共" + number.group(2) + "件</div>");
    }
    assertThat(reporter.get("/figures/behind?province=YUNNAN").body()).contains("云南，全部年份：共0件");
    assertThat(reporter.get("/figures/behind?province=NOWHERE").statusCode()).isEqualTo(400);
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/figures").body()).doesNotContain("province=");
  }

  @Test
  void who_may_not_read_figures_gets_none() throws Exception {
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/figures/behind?by=SANCTIONED_CASES&year=2026").body()).contains("：共0件");
  }

  @Test
  void each_figure_of_a_report_opens_to_its_list_and_names_nobody_to_those_without_content() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    String report = reporter.get("/figures/reports?from=2000-01-01&to=2099-12-31&by=MONTH&by2=FIELD").body();
    List<MatchResult> figures = REPORTED.matcher(report).results().toList();
    assertThat(figures).hasSizeGreaterThan(20);
    assertThat(report).contains("审查调查（立案至移送审理）").contains("整改率").contains("各科室逾期时限（今日）")
        .containsPattern("案件审理室</td><td[^>]*>(<a [^>]*section=[^>]*>)?\\d+");
    for (MatchResult figure : figures) {
      String list = reporter.get(figure.group(1).replace("&amp;", "&")).body();
      assertThat(list).as(figure.group(1)).containsPattern("：" + figure.group(2) + "(件|人|人次|场次|家|项)，依据").contains("（无查阅权限）").doesNotContain("person-demo");
    }
  }

  /// The form has each condition of the job, and what it is held to is counted as the group of that name is.
  @Test
  void a_report_is_held_to_what_the_job_can_hold_it_to_and_keeps_it_in_every_link() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    String period = "/figures/reports?from=2000-01-01&to=2099-12-31";
    String form = reporter.get(period).body();
    assertThat(List.of("place", "level", "rank", "field", "form", "campaign", "unitKind")).allSatisfy(name ->
        assertThat(form).containsPattern("<(select|input)[^>]* name=\"" + name + "\""));
    assertThat(form).contains("<option value=\"乡科级\">", "<option value=\"第三种形态\">", "<option value=\"机关\">", "<option value=\"未登记\">").doesNotContain("限于</span>");
    String held = "&level=" + encoded("乡科级") + "&unitKind=" + encoded("机关");
    String report = reporter.get(period + held).body();
    assertThat(report).contains("<option value=\"乡科级\" selected=\"selected\">", "<b>乡科级</b>", "<b>机关</b>");
    List<MatchResult> figures = REPORTED.matcher(report).results().toList();
    assertThat(figures).hasSizeGreaterThan(3).allSatisfy(figure -> assertThat(figure.group(1)).contains("level=%E4%B9%A1", "unitKind=%E6%9C%BA"));
    for (MatchResult figure : figures) {
      String list = figure.group(1).replace("&amp;", "&");
      assertThat(reporter.get(list).body()).as(list).containsPattern("：" + figure.group(2) + "(件|人|人次|场次|家|项)，依据").contains("乡科级（级别）、机关（单位性质）");
    }
    String grouped = reporter.get(period + "&by=LEVEL&unitKind=" + encoded("机关")).body();
    assertThat(Pattern.compile(">乡科级</td>\\s*<td[^>]*><a [^>]*>(\\d+)</a>").matcher(grouped).results().findFirst().orElseThrow().group(1)).isEqualTo(figures.getFirst().group(2));
    String several = encoded("乡科级|县处级");
    assertThat(reporter.get(period + "&level=" + several).body()).as("several at once stay chosen").contains("<option value=\"乡科级|县处级\" selected=\"selected\">", "<b>乡科级、县处级</b>");
    assertThat(server.browser(DemoAccounts.HEAD).get("/figures/reports/export.csv?from=2000-01-01&to=2099-12-31&table=CASES" + held).body()).contains("乡科级（级别）、机关（单位性质）");
  }

  /// As the job `report` writes them, so that it makes the same bytes again.
  @Test
  void a_frozen_report_keeps_what_it_was_held_to() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    HttpResponse<String> frozen = reporter.postForm(
        "/figures/reports", "/figures/reports/freeze", Map.of("from", "2000-01-01", "to", "2099-12-31", "by", "FORM", "level", "乡科级 | 县处级", "unitKind", "机关"));
    String page = frozen.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    assertThat(reporter.get(page).body()).contains("限于：乡科级、县处级（级别）；机关（单位性质）");
    assertThat(server.bean(FrozenReports.class).find(page.replaceFirst(".*/", "")).orElseThrow().sheet().definition())
        .containsEntry("only", "LEVEL=乡科级|县处级 UNIT_KIND=机关").containsEntry("by", "FORM");
  }

  /// In words, at the field, which keeps what was typed.
  @Test
  void a_condition_that_is_none_is_told_at_its_field() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    Map<String, String> wrong = Map.of(
        "level", "处级以上", "field", "天文", "form", "第五种形态", "unitKind", "天文台", "year", "去年", "month", "13", "by", "NAME");
    for (String field : wrong.keySet()) {
      String value = wrong.get(field);
      HttpResponse<String> answer = reporter.get("/figures/reports?" + field + "=" + encoded(value) + "&rank=" + encoded("正科级"));
      assertThat(answer.statusCode()).as(field).isEqualTo(400);
      assertThat(answer.body()).as(field).contains("下面是本年的统计").containsPattern("name=\"" + field + "\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"" + field + "-p\"")
          .containsPattern("id=\"" + field + "-p\">[^<]*" + value).contains("value=\"正科级\"").doesNotContain("<b>正科级</b>");
    }
    assertThat(reporter.get("/figures/reports?level=" + encoded("处级以上")).body()).contains("可用：省部级、厅局级、县处级、乡科级、未登记；多项以|分隔", "<option value=\"处级以上\" selected=\"selected\">");
    Map<String, String> both = Map.of("year=2026&quarter=1&month=2", "month-p", "year=2026&from=2026-01-01&to=2026-02-01", "year-p", "from=2026-01-01", "to-p", "by=MONTH&by2=MONTH", "by2-p");
    for (String asked : both.keySet()) {
      assertThat(reporter.get("/figures/reports?" + asked).body()).as(asked).contains("id=\"" + both.get(asked) + "\">");
    }
    assertThat(reporter.get("/figures/reports/behind?measure=OPENED_CASES&level=" + encoded("处级以上")).statusCode()).isEqualTo(400);
    assertThat(reporter.get("/figures/reports?campaign=" + encoded("没有这个专项")).body()).contains("期间内没有可统计的内容");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Days are worked out, they count nothing by themselves; the parts of the rate open with the rate; what has no unit has no list of its own.
  @Test
  void no_number_of_the_tables_stands_without_its_list() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    for (String page : List.of("/figures", "/figures/reports?from=2000-01-01&to=2099-12-31", "/figures/reports?from=2000-01-01&to=2099-12-31&by=FIELD")) {
      List<String> bare = Pattern.compile("<td([^>]*)>(\\d+)</td>").matcher(head.get(page).body()).results()
          .filter(cell -> !cell.group(2).equals("0") && Stream.of("（天）", "措施（项）", "已验收").noneMatch(cell.group(1)::contains)).map(MatchResult::group).toList();
      assertThat(bare).as(page).isEmpty();
    }
  }

  /// 警示教育 of some day in May 2019.
  @Test
  void what_a_date_leaves_out_of_a_period_opens_to_its_list_too() throws Exception {
    HttpResponse<String> recorded = server.program(DemoAccounts.HEAD).post("/api/records", """
        {"kind": "WARNING_EDUCATION", "about": {"persons": [], "unit": "unit-demo-education", "secrecy": "INTERNAL"}, "headline": "警示教育大会", "responsible": "局机关党委",
         "content": "通报典型案例", "details": [{"point": "FORM", "text": "大会"}], "figures": [{"unit": "SESSIONS", "value": 1, "cumulative": false}], "document": {"title": "方案", "issuedOn": "2019-05-01"},
         "occurredOn": "2019-05"}""");
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    Node node = server.bean(Node.class);
    assertThat(node.await(node.log().head()).there()).isTrue();
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    MatchResult note = Pattern.compile("<a href=\"(/figures/reports/behind\\?[^\"]*)\">日期不详或不够精确、未计入的警示教育：1个案卷。</a>")
        .matcher(head.get("/figures/reports?from=2019-05-10&to=2019-05-20").body()).results().findFirst().orElseThrow();
    String list = note.group(1).replace("&amp;", "&");
    assertThat(head.get(list).body()).contains("<h1>日期不详或不够精确、未计入的警示教育</h1>", "：1个案卷，依据1条记录").containsPattern("href=\"/records/[^\"]*#e\\d+\"");
    assertThat(head.get(list.replace("/behind", "/behind/export.csv")).body()).contains("2019年5月").endsWith("共1行，完\r\n");
    assertThat(head.get("/figures/reports?from=2019-05-10&to=2019-05-20&outside=1").body()).as("a small number").doesNotContain("未计入的警示教育", "/figures/reports/behind");
    assertThat(head.get("/figures/reports?from=2019-05-01&to=2019-05-31").body()).as("all its days lie in the period").doesNotContain("未计入的警示教育");
  }

  @Test
  void what_is_late_in_a_section_opens_to_its_list() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    List<MatchResult> sections = Pattern.compile("href=\"(/deadlines\\?[^\"]*section=[^\"]*)\">(\\d+)</a>").matcher(head.get("/figures/reports").body()).results().toList();
    assertThat(sections).isNotEmpty();
    for (MatchResult section : sections) {
      assertThat(head.get(section.group(1).replace("&amp;", "&")).body()).as(section.group(1)).contains("共 <b>" + section.group(2) + "</b> 项");
    }
    assertThat(head.get("/deadlines?section=nowhere").body()).contains("“科室”没有");
  }

  @Test
  void a_line_behind_a_figure_leads_the_leader_to_the_file_at_its_event() throws Exception {
    String list = server.browser(DemoAccounts.HEAD).get("/figures/reports/behind?from=2000-01-01&to=2099-12-31&measure=SANCTIONED_PERSONS").body();
    assertThat(list).containsPattern("href=\"/cases/case-demo-decided\\?entry=(\\d+)#e\\1\"");
  }

  @Test
  void a_report_for_outside_opens_to_nothing_and_hides_small_numbers() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    assertThat(reporter.get("/figures/reports?from=2000-01-01&to=2099-12-31&outside=true").body()).contains("不公布").doesNotContain("/figures/reports/behind");
    assertThat(reporter.get("/figures/reports/behind?outside=true&measure=OPENED_CASES").statusCode()).isEqualTo(400);
  }

  @Test
  void a_senseless_question_is_answered_in_words_and_nobody_without_the_right_asks_one() throws Exception {
    RunningServer.Caller reporter = server.browser(DemoAccounts.REPORTER);
    for (String wrong : List.of("year=abc", "from=2026-01-01", "from=2026-02-01&to=2026-01-01", "month=13", "by=NAME", "by=MONTH&by2=MONTH")) {
      assertThat(reporter.get("/figures/reports?" + wrong).statusCode()).as(wrong).isEqualTo(400);
      assertThat(reporter.get("/figures/reports?" + wrong).body()).as(wrong).contains("下面是本年的统计");
    }
    assertThat(reporter.get("/figures/reports/behind?measure=NONE").statusCode()).isEqualTo(400);
    assertThat(reporter.get("/figures/reports/behind?measure=OPENED_CASES&page=99").body()).contains("没有第99页", "回到第1页");
    assertThat(reporter.get("/figures/reports/published/wuling").body()).contains("近30多名").contains("只计一次");
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/figures/reports").statusCode()).isEqualTo(403);
  }
}
