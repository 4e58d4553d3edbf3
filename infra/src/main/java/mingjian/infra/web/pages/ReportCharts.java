package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.infra.json.Json;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.reports.ReportSheet;
import mingjian.infra.web.Handling;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureTable;
import mingjian.query.figures.Figures;
import mingjian.query.figures.RectificationRate;
import mingjian.query.figures.StageDays;
import org.springframework.stereotype.Component;

/// Charts, each with the table that says the same.
@Component
class ReportCharts {
  private static final int UNITS_MAX = 20;
  private static final Viewer EVERY_FILE = new Viewer(new Actor("system:pages", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));

  private final Desk desk;
  private final Handling handling;
  private final Late late = new Late();

  ReportCharts(Desk desk, Handling handling) {
    this.desk = desk;
    this.handling = handling;
  }

  /// What is late, until a clock moves: it is counted over all clocks of the office, and asked with every report.
  private static final class Late {
    private static final int MOST = 64;

    private final Map<List<Object>, Map<String, Long>> kept = new LinkedHashMap<>();
    private long changes = -1;

    synchronized Map<String, Long> of(Desk desk, List<Object> question, Supplier<Map<String, Long>> counted) {
      long now = desk.views().changes(desk.deadlines());
      if (now != changes || kept.size() > MOST) kept.clear();
      changes = now;
      return kept.computeIfAbsent(question, asked -> counted.get());
    }
  }

  /// @param option of ECharts, as JSON
  ///
  /// @param exports links to its table as a file
  public record Chart(String name, String title, String note, String option, List<String> headings, List<List<Cell>> lines, List<Cell> exports) {
    Chart(String name, String title, String note, String option, List<String> headings, List<List<Cell>> lines) {
      this(name, title, note, option, headings, lines, List.of());
    }

    Chart with(List<Cell> links) {
      return new Chart(name, title, note, option, headings, lines, links);
    }

    /// The same as a table.
    ReportPages.UnitTable table() {
      return new ReportPages.UnitTable(name, title, headings, lines, exports);
    }
  }

  /// Those of the period, which follow from the facts alone.
  static List<Chart> of(Figures figures, ReportQuestion question) {
    return Stream.of(overTime(figures, question.by(Dimension.MONTH)), stages(figures, question), places(figures, question.by(Dimension.PLACE)), rate(figures, question))
        .filter(chart -> !chart.lines().isEmpty()).toList();
  }

  /// And those of today.
  List<Chart> with(List<Chart> ofPeriod, Names names, Viewer viewer) {
    return Stream.concat(ofPeriod.stream(), Stream.of(overdueBySection(), overdueByUnit(names, viewer)).filter(chart -> !chart.lines().isEmpty())).toList();
  }

  private static Chart overTime(Figures figures, ReportQuestion question) {
    return bars("MONTHS", "各月立案和结案", "单位：件。各按自己的日期。", figures, question, List.of(FigureMeasure.OPENED_CASES, FigureMeasure.CLOSED_CASES));
  }

  private static Chart places(Figures figures, ReportQuestion question) {
    return bars("BY_PLACE", "各地区立案", "单位：件。按省级行政区的方格地图见“案件统计”。", figures, question, List.of(FigureMeasure.OPENED_CASES));
  }

  private static Chart bars(String name, String title, String note, Figures figures, ReportQuestion question, List<FigureMeasure> measures) {
    FigureTable table = figures.by(question.ask().by()).table(measures);
    List<String> names = table.lines().stream().map(line -> line.group().getFirst()).toList();
    Map<String, List<Long>> series = new LinkedHashMap<>();
    measures.forEach(measure -> series.put(Words.of(measure), table.lines().stream().map(line -> line.cell(measure).measure().number()).toList()));
    List<String> headings = Stream.concat(table.ask().by().stream().map(Words::of), measures.stream().map(ReportMaker::heading)).toList();
    List<List<Cell>> lines = table.lines().stream().map(line -> Stream.concat(
        line.group().stream().map(Cell::of), measures.stream().map(measure -> question.cell(line.cell(measure), measure, line.group()))).toList()).toList();
    return new Chart(name, title, note, option("件", names, series), headings, lines);
  }

  private static Chart stages(Figures figures, ReportQuestion question) {
    List<StageDays> stages = StageDays.of(figures.behind(FigureMeasure.CLOSED_CASES, List.of()));
    Map<String, List<Long>> series = new LinkedHashMap<>();
    series.put("中位数", stages.stream().map(StageDays::median).toList());
    series.put("九成以内", stages.stream().map(StageDays::ninetieth).toList());
    return new Chart(
        "STAGES", "结案案件各阶段用时", "单位：天。只计两端日期均到日的；补录案件没有经过日期的不计。", option("天", stages.stream().map(stage -> Words.of(stage.stage())).toList(), series),
        List.of("阶段", "案件（件）", "中位数（天）", "九成以内（天）"), stages.stream().map(stage -> List.of(
            Cell.of(Words.of(stage.stage())), question.behind(stage.cases(), FigureMeasure.CLOSED_CASES), number(stage.median()), number(stage.ninetieth()))).toList());
  }

  private static Cell number(long number) {
    return Cell.of(String.valueOf(number)).counting(number);
  }

  /// What is late today, not in the period. As with all figures, of every file, whoever may read it; two sections that handle one case both have its clocks to watch.
  private Chart overdueBySection() {
    Map<String, Long> late = this.late.of(desk, List.of("sections", handling.sections(), desk.today()), this::lateBySection);
    return overdue("OVERDUE_BY_SECTION", "各科室逾期时限（今日）", "单位：项。由两个科室承办的各计一次，没有指定承办人的不在其内；点开只列您可以查阅的。", "科室", late,
        late.keySet().stream().map(section -> DeadlinePages.overdue("section", section)).toList());
  }

  /// For paper: nothing where there are no sections.
  List<ReportSheet.Table> today() {
    Chart late = overdueBySection();
    String title = "各科室逾期时限（生成PDF当日" + Telling.text(desk.today()) + "，不属于冻结的数字；项）";
    return late.lines().isEmpty() ? List.of() : List.of(new ReportSheet.Table(title, late.headings(),
        late.lines().stream().map(line -> line.stream().map(Cell::text).toList()).toList()));
  }

  private Map<String, Long> lateBySection() {
    Map<String, Long> found = new LinkedHashMap<>();
    for (String section : handling.sections()) {
      Ask ask = new Ask(List.of(handling.condition(section), late()), null, "owedOn", false, 0, 1);
      found.put(section, desk.views().page(desk.deadlines(), ask, EVERY_FILE).total());
    }
    return found;
  }

  private Map<String, Long> lateByUnit(Viewer viewer) {
    Map<String, Long> found = new LinkedHashMap<>();
    desk.views().counts(desk.deadlines(), "unit", new Ask(List.of(late()), null, null, false, 0, 1), viewer).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(UNITS_MAX)
        .forEach(unit -> found.put(unit.getKey(), unit.getValue()));
    return found;
  }

  private Chart overdueByUnit(Names names, Viewer viewer) {
    Map<String, Long> late = new LinkedHashMap<>();
    List<String> units = new ArrayList<>();
    this.late.of(desk, List.of("units", viewer, desk.today()), () -> lateByUnit(viewer)).forEach((unit, number) -> {
      String label = DeadlinePages.unit(unit, names::label);
      late.put(late.containsKey(label) ? label + "（" + unit + "）" : label, number);
      units.add(unit);
    });
    return overdue("OVERDUE_BY_UNIT", "各单位逾期时限（今日）", "单位：项。只计您可以查阅的，最多列20个单位。", "单位", late,
        units.stream().map(unit -> DeadlinePages.overdue("unit", unit)).toList());
  }

  private Condition late() {
    return new Condition("owedOn", null, desk.today().minusDays(1));
  }

  /// @param lists where each opens to
  private static Chart overdue(String name, String title, String note, String by, Map<String, Long> late, List<String> lists) {
    Iterator<String> list = lists.iterator();
    return new Chart(name, title, note, option("项", List.copyOf(late.keySet()), Map.of("逾期", List.copyOf(late.values()))), List.of(by, "逾期（项）"),
        late.entrySet().stream().map(one -> List.of(Cell.of(one.getKey()), opened(one.getValue(), list.next()))).toList());
  }

  private static Cell opened(long number, String list) {
    return number == 0 ? number(number) : Cell.link(String.valueOf(number), list).counting(number);
  }

  private static Chart rate(Figures figures, ReportQuestion question) {
    RectificationRate rate = RectificationRate.of(figures.behind(FigureMeasure.RECTIFICATION_PROBLEMS, List.of()));
    return new Chart("RECTIFIED", "整改率", "期间内下发的整改措施中，已验收或者免于整改的。",
        option("项", List.of("整改措施"), ordered("已验收或者免于整改", rate.settled(), "尚未", rate.measures() - rate.settled())),
        List.of("措施（项）", "已验收或者免于整改（项）", "整改率"),
        rate.measures() == 0 ? List.of() : List.of(List.of(
            number(rate.measures()), number(rate.settled()), question.rate(rate.inChinese(), FigureMeasure.RECTIFICATION_PROBLEMS))));
  }

  private static Map<String, List<Long>> ordered(String one, long number, String other, long another) {
    Map<String, List<Long>> series = new LinkedHashMap<>();
    series.put(one, List.of(number));
    series.put(other, List.of(another));
    return series;
  }

  private static String option(String unit, List<String> names, Map<String, List<Long>> series) {
    List<Map<String, Object>> drawn = new ArrayList<>();
    series.forEach((name, data) -> drawn.add(Map.of("type", "bar", "name", name, "data", data, "barMaxWidth", 40)));
    return Json.mapper().writeValueAsString(Map.of(
        "aria", Map.of("enabled", true), "tooltip", Map.of("renderMode", "richText"), "legend", Map.of("bottom", 0),
        "grid", Map.of("left", 50, "right", 20, "top", 30, "bottom", 60), "xAxis", Map.of("type", "category", "data", names),
        "yAxis", Map.of("type", "value", "name", unit, "minInterval", 1), "series", drawn));
  }
}
