package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.command.Envelope;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.UnitId;
import mingjian.events.registry.UnitKind;
import mingjian.infra.Node;
import mingjian.infra.json.Json;
import mingjian.infra.reports.ReportFormat;
import mingjian.infra.reports.ReportSheet;
import mingjian.infra.web.pages.ReportQuestion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The published tables from a recorded history, to the digit, and reports whose bytes stay.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportJobTest {
  private static final int ITEM = 1;
  private static final int PRINTED = 5;
  private static final int COMPUTED = 6;
  private static final int COMPARED = 7;
  private static final int MARKS = 8;

  @TempDir static Path folder;
  @TempDir static Path results;

  @BeforeAll
  static void history() {
    JobRun loaded = JobRun.of("history", "--data-dir", folder.toString());
    assertThat(loaded.err()).isEmpty();
    assertThat(loaded.code()).isEqualTo(Jobs.OK);
  }

  @Test
  @Order(1)
  void guangan_2020_is_computed_to_the_digit() throws IOException {
    Map<String, List<String>> lines = published("guangan-2020");
    assertThat(computed(lines)).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
        Map.entry("立案", "1310件"), Map.entry("结案", "1220件"), Map.entry("处分", "1120人"), Map.entry("立案查处县处级干部", "39人"), Map.entry("其中一把手", "17人"),
        Map.entry("问责党组织", "25个"), Map.entry("问责主体责任人", "312人"), Map.entry("问责监督责任人", "49人"), Map.entry("处分决定宣布与警示教育同步", "47场次")));
    assertThat(lines.get("其中一把手").get(MARKS)).contains("归属不明");
    assertThat(lines.get("处分决定宣布与警示教育同步").get(MARKS)).contains("跨年度");
    assertThat(lines.get("监督方式").get(COMPARED)).isEqualTo("不计算");
  }

  @Test
  @Order(2)
  void baoshan_2023_is_computed_to_the_digit_and_what_has_no_beginning_stays_text() throws IOException {
    Map<String, List<String>> lines = published("baoshan-2023");
    assertThat(computed(lines)).isEqualTo(Map.of(
        "对一把手开展廉政谈话", "26人次", "对新提拔处级干部廉政谈话", "119人次", "立案查处一把手（件）", "37件", "立案查处一把手（人）", "39人"));
    assertThat(lines.get("受教育群众").get(PRINTED)).isEqualTo("3.2万人次");
    assertThat(lines.get("受教育群众").get(MARKS)).contains("概数").contains("累计数").contains("没有起始日期");
    assertThat(lines.get("沉浸式警示教育").get(MARKS)).contains("没有起始日期");
  }

  @Test
  @Order(3)
  void wuling_is_computed_where_it_is_exact_and_its_two_texts_count_once() throws IOException {
    Map<String, List<String>> lines = published("wuling");
    assertThat(computed(lines)).isEqualTo(Map.of("民主生活会", "372场次", "查处机关事业单位一把手", "2人", "查处村（居）一把手", "3人", "查处企业一把手", "1人"));
    assertThat(lines.get("任前廉政谈话").get(PRINTED)).isEqualTo("近30多名");
    assertThat(lines.get("岗位交流一把手").get(COMPARED)).isEqualTo("不计算");
    assertThat(lines.values()).allSatisfy(line -> assertThat(line.get(MARKS)).contains("只计一次"));
  }

  @Test
  @Order(4)
  void dazu_is_text_only() throws IOException {
    assertThat(published("dazu").values()).hasSize(2).allSatisfy(line -> assertThat(line.get(COMPARED)).isEqualTo("不计算"));
  }

  @Test
  @Order(5)
  void as_of_a_position_it_has_the_same_bytes_whatever_was_recorded_since() throws IOException {
    String[] year = {"report", "figures", "--from", "2020-01-01", "--to", "2020-12-31", "--by", "PLACE,LEVEL", "--data-dir", folder.toString()};
    Map<ReportFormat, byte[]> before = new HashMap<>();
    for (ReportFormat format : ReportFormat.values()) {
      before.put(format, made(with(year, "--format", format.name())));
    }
    long position = sheet(before.get(ReportFormat.JSON)).position();
    recordMore();
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(made(with(year, "--format", format.name(), "--at", String.valueOf(position)))).as("%s", format).isEqualTo(before.get(format));
    }
    assertThat(sheet(made(year)).position()).isGreaterThan(position);
  }

  @Test
  @Order(6)
  void small_numbers_are_hidden_outside() throws IOException {
    String[] months = {"report", "figures", "--from", "2023-01-01", "--to", "2023-12-31", "--by", "MONTH", "--data-dir", folder.toString()};
    assertThat(cells(sheet(made(months)))).contains("3", "4");
    assertThat(cells(sheet(made(with(months, "--outside"))))).doesNotContain("1", "2", "3", "4").contains("<5（不公布）");
  }

  /// What a report is held to is counted as the group of that name is.
  @Test
  @Order(6)
  void a_report_is_held_to_a_level_or_another_group_and_asked_by_year_quarter_or_month() throws IOException {
    String[] year = {"report", "figures", "--year", "2020", "--place", "四川省广安市", "--data-dir", folder.toString()};
    ReportSheet levels = sheet(made(with(year, "--by", "level")));
    assertThat(numbers(levels, "县处级")).containsEntry("处分（人）", "39");
    for (String level : List.of("县处级", "未登记")) {
      ReportSheet held = sheet(made(with(year, "--level", level)));
      assertThat(numbers(held, "合计")).as(level).isEqualTo(numbers(levels, level));
      assertThat(held.told()).anyMatch(told -> told.startsWith("限于：") && told.contains(level + "（级别）"));
    }
    ReportSheet both = sheet(made(with(year, "--level", "县处级 | 未登记", "--by", "LEVEL")));
    assertThat(numbers(both, "县处级")).isEqualTo(numbers(levels, "县处级"));
    assertThat(numbers(both, "未登记")).isEqualTo(numbers(levels, "未登记"));
    String[] days = {"report", "figures", "--from", "2020-01-01", "--to", "2020-12-31", "--place", "四川省广安市", "--data-dir", folder.toString()};
    assertThat(made(year)).as("the same bytes").isEqualTo(made(days));
    String[] quarter = {"report", "figures", "--from", "2020-10-01", "--to", "2020-12-31", "--place", "四川省广安市", "--data-dir", folder.toString()};
    assertThat(made(with(year, "--quarter", "4"))).isEqualTo(made(quarter));
    assertThat(sheet(made(with(year, "--month", "12"))).title()).contains("2020年12月1日至2020年12月31日");
  }

  /// A link of the page and a line of cron that say the same make the same bytes.
  @Test
  @Order(6)
  void the_page_asks_what_the_job_asks() {
    Map<String, String> held = Map.of(
        "place", "四川省", "level", "县处级 | 未登记", "rank", "县处级副职", "field", "工程建设（招投标）", "form", "第三种形态", "campaign", "某专项", "unitKind", "机关");
    List<String> options = new ArrayList<>(List.of("--year=2020", "--quarter=4", "--by=FORM,MONTH"));
    held.forEach((name, value) -> options.add("--" + name.replace("K", "-k") + "=" + value));
    Map<String, String> asked = new HashMap<>(held);
    asked.putAll(Map.of("year", "2020", "quarter", "4", "by", "FORM", "by2", "MONTH"));
    assertThat(CommandLine.populateCommand(new FigureOptions(), options.toArray(String[]::new)).ask()).isEqualTo(ReportQuestion.of(asked, LocalDate.EPOCH).ask());
  }

  private static Map<String, String> numbers(ReportSheet sheet, String group) {
    Map<String, String> numbers = new HashMap<>();
    sheet.tables().stream().filter(table -> table.title().startsWith("单位：")).forEach(table -> table.rows().stream().filter(row -> row.getFirst().equals(group)).forEach(row -> {
      for (int i = 1; i < row.size(); i++) {
        if (!row.get(i).equals("0")) numbers.put(table.headings().get(i), row.get(i));
      }
    }));
    return numbers;
  }

  @Test
  @Order(7)
  void senseless_values_are_refused_in_words() {
    Map<List<String>, String> wrong = new HashMap<>();
    wrong.put(List.of("--year", "2020", "--level", "处级以上"), "“级别”没有“处级以上”这一项，可用：省部级、厅局级、县处级、乡科级、未登记");
    wrong.put(List.of("--year", "2020", "--form", "第五种形态"), "“四种形态”没有“第五种形态”这一项");
    wrong.put(List.of("--year", "2020", "--field", "天文"), "“工作领域”没有“天文”这一项");
    wrong.put(List.of("--year", "2020", "--unit-kind", "天文台"), "“单位性质”没有“天文台”这一项");
    wrong.put(List.of("--year", "2020", "--place", ""), "“地区”没有写明限于什么");
    wrong.put(List.of("--year", "2020", "--month", "13"), "月份须为1至12之间的整数");
    wrong.put(List.of("--year", "2020", "--quarter", "1", "--month", "1"), "只能写一个");
    wrong.put(List.of("--year", "去年"), "年份须为1900至2999之间的整数");
    wrong.put(List.of("--quarter", "1"), "须写明期间");
    wrong.put(List.of("--year", "2020", "--from", "2020-01-01", "--to", "2020-02-01"), "两种不能同时写");
    wrong.put(List.of("--from", "昨天", "--to", "2020-02-01"), "“昨天”不是日期");
    wrong.put(List.of("--year", "2020", "--by", "COLOUR"), "不能按“COLOUR”分组，可用：PLACE、LEVEL");
    wrong.put(List.of("--year", "2020", "--by", "LEVEL,PLACE,FORM"), "最多按两项分组");
    wrong.put(List.of("--year", "2020", "--at", "x"), "--at 的值“x”不合要求，须为位置");
    wrong.put(List.of("--year", "2020", "--format", "DOC"), "--format 的值“DOC”不合要求，可用：JSON、CSV、HTML、PDF");
    String file = results.resolve("wrong.json").toString();
    wrong.forEach((asked, sentence) -> {
      JobRun run = JobRun.of(with(new String[] {"report", "figures", "--out", file, "--data-dir", folder.toString()}, asked.toArray(String[]::new)));
      assertThat(run.code()).as("%s", asked).isEqualTo(Jobs.USAGE);
      assertThat(run.err()).as("%s", asked).contains(sentence);
    });
    assertThat(JobRun.of("report", "dazu", "--level", "县处级", "--out", file, "--data-dir", folder.toString()).err()).contains("公布数字的期间和范围是固定的");
    assertThat(results.resolve("wrong.json")).doesNotExist();
  }

  @Test
  @Order(7)
  void what_there_is_nothing_of_is_a_failure_and_what_is_asked_wrongly_a_misuse() {
    String data = folder.toString();
    String file = results.resolve("none.json").toString();
    JobRun nothing = JobRun.of("report", "figures", "--from", "1990-01-01", "--to", "1990-12-31", "--out", file, "--data-dir", data);
    assertThat(nothing.code()).isEqualTo(Jobs.FAILED);
    assertThat(nothing.err()).contains("没有可统计的内容");
    assertThat(results.resolve("none.json")).doesNotExist();
    assertThat(JobRun.of("report", "figures", "--out", file, "--data-dir", data).code()).isEqualTo(Jobs.USAGE);
    assertThat(JobRun.of("report", "figures", "--from", "2020-02-01", "--to", "2020-01-01", "--out", file, "--data-dir", data).err()).contains("早于");
    assertThat(JobRun.of("report", "wuling", "--from", "2020-02-01", "--out", file, "--data-dir", data).code()).isEqualTo(Jobs.USAGE);
    assertThat(JobRun.of("report", "figures", "--from", "2020-02-01", "--to", "2020-03-01", "--at", "99999999", "--out", file, "--data-dir", data).code()).isEqualTo(Jobs.USAGE);
    assertThat(JobRun.of("report", "nonsense", "--out", file, "--data-dir", data).err()).contains("guangan-2020");
  }

  /// After something else was recorded.
  @Test
  @Order(8)
  void a_history_goes_into_no_store_that_holds_other_things() {
    JobRun refused = JobRun.of("history", "--data-dir", folder.toString());
    assertThat(refused.code()).isEqualTo(Jobs.FAILED);
    assertThat(refused.err()).contains("已有其他内容");
  }

  private static Map<String, List<String>> published(String name) throws IOException {
    Map<String, List<String>> lines = new HashMap<>();
    sheet(made("report", name, "--data-dir", folder.toString())).tables().getFirst().rows().forEach(row -> lines.put(row.get(ITEM), row));
    return lines;
  }

  private static Map<String, String> computed(Map<String, List<String>> lines) {
    Map<String, String> computed = new HashMap<>();
    lines.forEach((item, row) -> {
      if (!row.get(COMPUTED).isEmpty()) {
        computed.put(item, row.get(COMPUTED));
        assertThat(row.get(COMPARED)).as(item).isEqualTo("一致");
        assertThat(row.get(PRINTED)).isEqualTo(row.get(COMPUTED));
      }
    });
    return computed;
  }

  private static byte[] made(String... arguments) throws IOException {
    Path file = results.resolve("report");
    JobRun run = JobRun.of(with(arguments, "--out", file.toString()));
    assertThat(run.code()).as(run.err()).isEqualTo(Jobs.OK);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(run.lastLine()).startsWith(ReportFormat.sha256(bytes));
    return bytes;
  }

  private static ReportSheet sheet(byte[] json) {
    return Json.mapper().readValue(json, ReportSheet.class);
  }

  private static Set<String> cells(ReportSheet sheet) {
    Set<String> cells = new java.util.HashSet<>();
    sheet.tables().stream().filter(table -> table.title().startsWith("单位：")).flatMap(table -> table.rows().stream()).forEach(cells::addAll);
    return cells;
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static void recordMore() {
    try (Node node = Node.open(folder)) {
      RegisterUnit unit = new RegisterUnit(new UnitId("unit-later"), "某单位", UnitKind.ORGAN, new Place(null, "某省", null, null), null, false, null, PartialDate.UNKNOWN);
      node.await(node.commands().send(new Envelope(
          unit, new Actor("clerk", Role.CASE_ADMINISTRATOR), Instant.now(), "later:1", new byte[32], null)).position());
    }
  }
}
