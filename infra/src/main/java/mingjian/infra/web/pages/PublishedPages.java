package mingjian.infra.web.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.reports.PublishedFigure;
import mingjian.infra.reports.PublishedFigures;
import mingjian.infra.reports.PublishedTable;
import mingjian.infra.reports.ReadyReport;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Viewer;
import mingjian.query.figures.FigureFact;
import mingjian.query.figures.FigureMeasure;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Published numbers, their quotes as printed, beside what is recorded here.
@Controller
class PublishedPages {
  static final String ADDRESS = "/figures/reports/published/";
  static final List<String> HEADINGS = List.of("地区", "项目", "原文期间", "统计期间", "引语", "公布数", "计算数", "比较", "标注和说明", "出处");

  private final Desk desk;
  private final ReportPages reports;

  PublishedPages(Desk desk, ReportPages reports) {
    this.desk = desk;
    this.reports = reports;
  }

  @GetMapping("/figures/reports/published/{name}")
  String published(@PathVariable String name, @AuthenticationPrincipal SignedIn who, Model model) {
    Viewer viewer = reports.permitted(who);
    ReadyReport report = named(name);
    PublishedTable table = PublishedTable.of(report, desk.views(), viewer);
    model.addAttribute("report", report);
    model.addAttribute("ready", List.of(ReadyReport.values()));
    model.addAttribute("headings", HEADINGS);
    model.addAttribute("exports", ExportPages.offers(ADDRESS + report.address(), Map.of(), who));
    model.addAttribute("lines", table.lines().stream().map(line -> line(report, line)).toList());
    return "reports-published";
  }

  static List<Cell> line(ReadyReport report, PublishedTable.Line line) {
    PublishedFigure figure = line.figure();
    String tone = switch (line.comparison()) {
      case EQUAL -> "ok";
      case DIFFERS -> "bad";
      case NOT_COMPUTED -> "mute";
    };
    List<Cell> marks = Stream.of(line.anomalies(), figure.note()).filter(text -> !text.isEmpty()).map(Cell::of).toList();
    return List.of(
        Cell.of(figure.place()), Cell.of(figure.item()), Cell.of(figure.periodQuoted()), Cell.of(ReportMaker.period(figure)), Cell.of("“" + figure.quotedText() + "”"),
        Cell.of(figure.printed()),
        line.computed() == null ? Cell.of("") : Cell.link(line.computedText(), ADDRESS + report.address() + "/" + line.number()),
        Cell.badge(Words.of(line.comparison()), tone), Cell.all(marks), Cell.of(source(figure)));
  }

  /// The paper it stands in, and where there, as far as people call it so; the file as it was collected, where its paper has no name.
  private static String source(PublishedFigure figure) {
    String place = figure.line().startsWith("第") ? "，" + figure.line() : "";
    return Words.find("published." + figure.sourceFile().replaceFirst("_.*", "")).map(paper -> paper + place).orElse(figure.sourceFile() + " " + figure.line());
  }

  /// A computed number, and what it is made of.
  record Computed(ReadyReport report, PublishedFigure figure, FigureMeasure measure) {
    String note() {
      return ReportMaker.period(figure) + "，公布数" + figure.printed();
    }

    List<FigureFact> facts(Desk desk, Viewer viewer) {
      return PublishedTable.behind(figure, desk.figures(), viewer).behind(measure, List.of());
    }
  }

  /// @throws ResponseStatusException 404 where there is no such number, or none that is computed
  static Computed computed(String name, String number) {
    ReadyReport report = named(name);
    List<PublishedFigure> figures = PublishedFigures.of(report);
    if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > figures.size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    PublishedFigure figure = figures.get(Integer.parseInt(number) - 1);
    if (!PublishedTable.isComputed(figure)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new Computed(report, figure, PublishedTable.measure(figure).orElseThrow());
  }

  @GetMapping("/figures/reports/published/{name}/{number}")
  String behind(
      @PathVariable String name, @PathVariable String number, @RequestParam(defaultValue = "") String page, @AuthenticationPrincipal SignedIn who, Model model) {
    Viewer viewer = reports.permitted(who);
    Computed computed = computed(name, number);
    List<FigureFact> facts = computed.facts(desk, viewer);
    String address = ADDRESS + name + "/" + number;
    model.addAttribute("title", computed.figure().place() + computed.figure().item());
    model.addAttribute("note", computed.note());
    model.addAttribute("count", computed.measure().count(facts).number() + computed.figure().unit());
    model.addAttribute("back", ADDRESS + name);
    model.addAttribute("exports", ExportPages.offers(address, Map.of(), who));
    reports.lines(facts, page, at -> address + "?page=" + at, who, model);
    return "reports-behind";
  }

  static ReadyReport named(String name) {
    return ReadyReport.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
