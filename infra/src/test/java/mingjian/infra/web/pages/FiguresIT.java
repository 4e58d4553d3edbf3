package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
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
    assertThat(head.get("/figures/rates/behind?rate=QUARTER_TALK&part=OVERDUE&year=2025&quarter=2").body()).contains("2025年第2季度", "2025-06-30");
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
    assertThat(head.get(behind + "OVERDUE").body()).contains("：共1家次。", now.minusMonths(1).atEndOfMonth().toString());
    assertThat(head.get(behind + "PENDING").body()).contains("：共1家次。", now.atEndOfMonth().toString());
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
    assertThat(list).containsPattern("href=\"/cases/case-demo-decided#e\\d+\"");
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
