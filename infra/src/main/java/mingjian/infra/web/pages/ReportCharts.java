package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.json.Json;
import mingjian.infra.reports.ReportMaker;
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

  private final Desk desk;

  ReportCharts(Desk desk) {
    this.desk = desk;
  }

  /// @param option of ECharts, as JSON
  public record Chart(String title, String note, String option, List<String> headings, List<List<String>> lines) {}

  List<Chart> of(Figures figures, Names names, Viewer viewer) {
    return Stream.of(overTime(figures), stages(figures), places(figures), overdue(names, viewer), rate(figures)).filter(chart -> !chart.lines().isEmpty()).toList();
  }

  private static Chart overTime(Figures figures) {
    List<FigureMeasure> measures = List.of(FigureMeasure.OPENED_CASES, FigureMeasure.CLOSED_CASES);
    FigureTable table = figures.by(List.of(Dimension.MONTH)).table(measures);
    return bars("各月立案和结案", "单位：件。各按自己的日期。", table, measures);
  }

  private static Chart places(Figures figures) {
    List<FigureMeasure> measures = List.of(FigureMeasure.OPENED_CASES);
    return bars("各地区立案", "单位：件。按省级行政区的方格地图见“案件统计”。", figures.by(List.of(Dimension.PLACE)).table(measures), measures);
  }

  private static Chart bars(String title, String note, FigureTable table, List<FigureMeasure> measures) {
    List<String> names = table.lines().stream().map(line -> line.group().getFirst()).toList();
    Map<String, List<Long>> series = new LinkedHashMap<>();
    measures.forEach(measure -> series.put(Words.of(measure), table.lines().stream().map(line -> line.cell(measure).measure().number()).toList()));
    List<String> headings = Stream.concat(table.ask().by().stream().map(Words::of), measures.stream().map(ReportMaker::heading)).toList();
    List<List<String>> lines = table.lines().stream().map(line -> Stream.concat(
        line.group().stream(), measures.stream().map(measure -> line.cell(measure).text())).toList()).toList();
    return new Chart(title, note, option("件", names, series), headings, lines);
  }

  private static Chart stages(Figures figures) {
    List<StageDays> stages = StageDays.of(figures.behind(FigureMeasure.CLOSED_CASES, List.of()));
    Map<String, List<Long>> series = new LinkedHashMap<>();
    series.put("中位数", stages.stream().map(StageDays::median).toList());
    series.put("九成以内", stages.stream().map(StageDays::ninetieth).toList());
    return new Chart(
        "结案案件各阶段用时", "单位：天。只计两端日期均到日的；补录案件没有经过日期的不计。", option("天", stages.stream().map(stage -> Words.of(stage.stage())).toList(), series),
        List.of("阶段", "案件（件）", "中位数（天）", "九成以内（天）"), stages.stream().map(stage -> List.of(
            Words.of(stage.stage()), String.valueOf(stage.cases()), String.valueOf(stage.median()), String.valueOf(stage.ninetieth()))).toList());
  }

  /// What is late today, not in the period; only what the viewer may read.
  private Chart overdue(Names names, Viewer viewer) {
    Ask ask = new Ask(List.of(new Condition("owedOn", null, desk.today().minusDays(1).toString())), null, null, false, 0, 1);
    List<Map.Entry<String, Long>> units = desk.views().counts(desk.deadlines(), "unit", ask, viewer).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(UNITS_MAX).toList();
    List<String> labels = units.stream().map(unit -> unit.getKey().isEmpty() ? "未登记单位" : names.label(unit.getKey())).toList();
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      lines.add(List.of(labels.get(i), String.valueOf(units.get(i).getValue())));
    }
    return new Chart("各单位逾期时限（今日）", "单位：项。只计您可以查阅的，最多列20个单位。",
        option("项", labels, Map.of("逾期", units.stream().map(Map.Entry::getValue).toList())), List.of("单位", "逾期（项）"), lines);
  }

  private static Chart rate(Figures figures) {
    RectificationRate rate = RectificationRate.of(figures.behind(FigureMeasure.RECTIFICATION_PROBLEMS, List.of()));
    return new Chart("整改率", "期间内下发的整改措施中，已验收或者免于整改的。",
        option("项", List.of("整改措施"), ordered("已验收或者免于整改", rate.settled(), "尚未", rate.measures() - rate.settled())),
        List.of("措施（项）", "已验收或者免于整改（项）", "整改率"),
        rate.measures() == 0 ? List.of() : List.of(List.of(String.valueOf(rate.measures()), String.valueOf(rate.settled()), rate.inChinese())));
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
