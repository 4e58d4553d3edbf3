package mingjian.infra.reports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.supervision.FigureUnit;
import mingjian.infra.reports.ReportSheet.Table;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureAsk;
import mingjian.query.figures.FigureFactsView;
import mingjian.query.figures.FigureKind;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureQuery;
import mingjian.query.figures.FigureRegisterView;
import mingjian.query.figures.FigureTable;
import mingjian.query.figures.Figures;
import mingjian.query.figures.RectificationRate;
import mingjian.query.figures.SmallCells;
import mingjian.query.figures.StageDays;

/// Makes the sheet of a report from views that stand at a position.
public final class ReportMaker {
  /// How the line of the whole begins.
  static final String WHOLE = "合计";
  /// The tables that are drawn whether or not a group was chosen.
  static final String MONTHS = "各月立案和结案（件）";
  static final String PLACES = "各地区立案（件）";
  static final String STAGES = "结案案件各阶段用时（天）";
  static final String RATE = "期间内下发的整改措施（项）";
  /// The column that says where a published number stands.
  static final String SOURCE = "出处";
  /// What a report reads; all of it must stand at the report's position.
  public static final List<View<?>> VIEWS = List.of(new FigureFactsView(), new FigureRegisterView());
  /// Own work; what others announced stands in a table of its own.
  public static final List<FigureMeasure> OWN =
      Stream.of(FigureMeasure.values()).filter(measure -> measure != FigureMeasure.ANNOUNCEMENTS).toList();
  private static final List<String> DEFINITIONS = List.of(
      "件、人、人次、场次、家、项分列，不得相加；各组之间可能有同一案件或同一人，合计不等于各组之和。",
      "立案、结案、处分各按自己的日期统计；公开通报不计入本机关统计；没有登记的列为“未登记”，不作推测。");

  private ReportMaker() {}

  /// Where all that a report reads stands; -1 where parts of it stand apart.
  public static long position(ViewStore store) {
    Set<Long> positions = VIEWS.stream().map(store::position).collect(Collectors.toSet());
    return positions.size() == 1 ? positions.iterator().next() : -1;
  }

  public static ReportSheet sheet(ReportDefinition definition, long position, ViewStore store, Viewer viewer) {
    FigureAsk ask = definition.ask();
    return ask == null
        ? published(definition, ReadyReport.named(definition.name()).orElseThrow(), position, store, viewer)
        : figures(definition, ask, position, store, viewer);
  }

  private static ReportSheet figures(ReportDefinition definition, FigureAsk ask, long position, ViewStore store, Viewer viewer) {
    Figures figures = new FigureQuery(store).figures(ask, EnumSet.allOf(FigureKind.class), viewer);
    List<Table> tables = new ArrayList<>(perUnit(table(figures, OWN, definition.outside())));
    tables.addAll(perUnit(table(figures, List.of(FigureMeasure.ANNOUNCEMENTS), definition.outside())));
    if (!definition.outside()) {
      tables.add(counted(MONTHS, figures.by(List.of(Dimension.MONTH)).table(List.of(FigureMeasure.OPENED_CASES, FigureMeasure.CLOSED_CASES))));
      tables.add(counted(PLACES, figures.by(List.of(Dimension.PLACE)).table(List.of(FigureMeasure.OPENED_CASES))));
      tables.add(stages(figures));
      tables.add(rate(figures));
    }
    return new ReportSheet(
        definition.name(), "统计报表（" + ask.span().inChinese() + "）", definition.written(), position, notes(table(figures, OWN, definition.outside()), definition.outside()),
        tables.stream().filter(table -> !table.rows().isEmpty()).toList());
  }

  public static FigureTable table(Figures figures, List<FigureMeasure> measures, boolean outside) {
    FigureTable table = figures.table(measures);
    return outside ? SmallCells.hidden(table) : table;
  }

  /// One table per unit: what can't be added doesn't stand in one column sum either.
  private static List<Table> perUnit(FigureTable table) {
    List<Table> tables = new ArrayList<>();
    for (FigureUnit unit : FigureUnit.values()) {
      List<FigureMeasure> measures = table.measures().stream().filter(measure -> measure.unit() == unit).filter(measure -> table.whole(measure).measure().number() > 0).toList();
      if (!measures.isEmpty()) {
        tables.add(perUnit(table, unit, measures));
      }
    }
    return tables;
  }

  private static Table perUnit(FigureTable table, FigureUnit unit, List<FigureMeasure> measures) {
    List<String> headings = new ArrayList<>(table.ask().by().stream().map(Words::of).toList());
    if (headings.isEmpty()) {
      headings.add("范围");
    }
    int keys = headings.size();
    measures.forEach(measure -> headings.add(heading(measure)));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(Stream.concat(Stream.of(WHOLE), Stream.generate(() -> "").limit(keys - 1L)).toList(), measures.stream().map(measure -> table.whole(measure).text()).toList()));
    table.lines().stream().filter(line -> measures.stream().anyMatch(measure -> line.cell(measure).measure().number() > 0))
        .forEach(line -> rows.add(row(line.group(), measures.stream().map(measure -> line.cell(measure).text()).toList())));
    boolean announced = measures.contains(FigureMeasure.ANNOUNCEMENTS);
    return new Table((announced ? "公开通报（不计入本机关统计），单位：" : "单位：") + Words.of(unit), headings, rows);
  }

  public static String heading(FigureMeasure measure) {
    return Words.of(measure) + "（" + Words.of(measure.unit()) + "）";
  }

  private static List<String> row(List<String> group, List<String> cells) {
    return Stream.concat(group.stream(), cells.stream()).toList();
  }

  /// One unit, and no whole: what is drawn.
  private static Table counted(String title, FigureTable table) {
    List<String> headings = row(table.ask().by().stream().map(Words::of).toList(), table.measures().stream().map(ReportMaker::heading).toList());
    return new Table(title, headings, table.lines().stream().map(line -> row(
        line.group(), table.measures().stream().map(measure -> line.cell(measure).text()).toList())).toList());
  }

  private static Table stages(Figures figures) {
    return new Table(STAGES, List.of("阶段", "件数", "中位数", "九成以内"),
        StageDays.of(figures.behind(FigureMeasure.CLOSED_CASES, List.of())).stream().map(stage -> List.of(
            Words.of(stage.stage()), String.valueOf(stage.cases()), String.valueOf(stage.median()), String.valueOf(stage.ninetieth()))).toList());
  }

  private static Table rate(Figures figures) {
    RectificationRate rate = RectificationRate.of(figures.behind(FigureMeasure.RECTIFICATION_PROBLEMS, List.of()));
    return new Table(RATE, List.of("措施", "已验收或者免于整改", "整改率"),
        rate.measures() == 0 ? List.of() : List.of(List.of(String.valueOf(rate.measures()), String.valueOf(rate.settled()), rate.inChinese())));
  }

  public static List<String> notes(FigureTable table, boolean outside) {
    List<String> notes = new ArrayList<>(DEFINITIONS);
    table.unsure().forEach((kind, files) -> notes.add(uncounted(kind) + "：" + files + "个案卷。"));
    table.quoted().forEach(text -> notes.add("原文为概数或累计数，未计入：" + text + "。"));
    if (outside) {
      notes.add("对外公布：小于" + SmallCells.SHOWN_FROM + "的数不公布；为防推算，必要时一并隐去同列最小的一个数。");
    }
    return List.copyOf(notes);
  }

  public static String uncounted(FigureKind kind) {
    return "日期不详或不够精确、未计入的" + Words.of(kind);
  }

  private static ReportSheet published(ReportDefinition definition, ReadyReport report, long position, ViewStore store, Viewer viewer) {
    List<List<String>> rows = PublishedTable.of(report, store, viewer).lines().stream().map(line -> List.of(
        line.figure().place(), line.figure().item(), line.figure().periodQuoted(), period(line.figure()), line.figure().quotedText(), line.figure().printed(),
        line.computedText(), Words.of(line.comparison()), line.anomalies(), line.figure().note(), line.figure().sourceFile() + " " + line.figure().line())).toList();
    return new ReportSheet(definition.name(), report.title(), definition.written(), position,
        List.of("引语照录原文；概数、无起始日期的数只作文字，不计算；异常只标注，不更正。"),
        List.of(new Table("公布数与本库计算数",
            List.of("地区", "项目", "原文期间", "统计期间", "引语", "公布数", "计算数", "比较", "标注", "说明", SOURCE), rows)));
  }

  /// The span that is computed, as people read it.
  public static String period(PublishedFigure figure) {
    if (figure.periodResolved() == null) {
      return "未明确";
    }
    boolean open = figure.anomalies().contains(PublishedAnomaly.OPEN_END);
    return open ? PartialDate.of(figure.periodResolved().from()).inChinese() + "起" : figure.periodResolved().inChinese();
  }
}
