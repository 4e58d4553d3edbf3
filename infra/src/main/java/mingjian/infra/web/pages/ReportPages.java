package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.supervision.FigureUnit;
import mingjian.infra.reports.ReadyReport;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Viewer;
import mingjian.query.figures.FigureFact;
import mingjian.query.figures.FigureKind;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureQuery;
import mingjian.query.figures.FigureTable;
import mingjian.query.figures.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Statistics over a period, by one or two groups, side by side and each in its own unit. Every figure opens to its list.
@Controller
class ReportPages {
  static final int PAGE_SIZE = 50;

  private final Desk desk;
  private final ReportCharts charts;

  ReportPages(Desk desk, ReportCharts charts) {
    this.desk = desk;
    this.charts = charts;
  }

  /// The measures of one unit.
  public record UnitTable(String unit, List<String> headings, List<List<Cell>> lines) {}

  /// All of a report that follows from the facts alone.
  private record Worked(FigureTable own, FigureTable announced, List<ReportCharts.Chart> charts) {}

  private Worked worked(ReportQuestion question, Viewer viewer) {
    FigureQuery query = desk.figures();
    return query.once(question, Worked.class, () -> {
      Figures figures = query.figures(question.ask(), EnumSet.allOf(FigureKind.class), viewer);
      return new Worked(
          ReportMaker.table(figures, ReportMaker.OWN, question.outside()), ReportMaker.table(figures, List.of(FigureMeasure.ANNOUNCEMENTS), question.outside()),
          question.outside() ? List.of() : ReportCharts.of(figures, question));
    });
  }

  @GetMapping(ReportQuestion.ADDRESS)
  String reports(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who, Model model, HttpServletResponse response) {
    Viewer viewer = permitted(who);
    LocalDate today = desk.today();
    ReportQuestion question = ReportQuestion.thisYear(today);
    try {
      question = ReportQuestion.of(parameters, today);
    } catch (IllegalArgumentException wrong) {
      model.addAttribute("problem", wrong.getMessage());
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    Worked worked = worked(question, viewer);
    model.addAttribute("question", question);
    model.addAttribute("groups", ReportQuestion.groups());
    model.addAttribute("units", units(worked.own(), question));
    model.addAttribute("announced", units(worked.announced(), question));
    model.addAttribute("notes", ReportMaker.notes(worked.own(), question.outside()));
    model.addAttribute("charts", question.outside() ? List.of() : charts.with(worked.charts(), desk.names(who), viewer));
    model.addAttribute("ready", List.of(ReadyReport.values()));
    return "reports";
  }

  private static List<UnitTable> units(FigureTable table, ReportQuestion question) {
    List<UnitTable> units = new ArrayList<>();
    for (FigureUnit unit : FigureUnit.values()) {
      List<FigureMeasure> measures = table.measures().stream()
          .filter(measure -> measure.unit() == unit && table.whole(measure).measure().number() > 0).toList();
      if (!measures.isEmpty()) {
        units.add(unit(table, unit, measures, question));
      }
    }
    return units;
  }

  private static UnitTable unit(FigureTable table, FigureUnit unit, List<FigureMeasure> measures, ReportQuestion question) {
    List<String> keys = table.ask().by().isEmpty() ? List.of("范围") : table.ask().by().stream().map(Words::of).toList();
    List<List<Cell>> lines = new ArrayList<>();
    Stream<Cell> whole = Stream.concat(Stream.of(Cell.of("合计")), IntStream.range(1, keys.size()).mapToObj(n -> Cell.of("")));
    lines.add(Stream.concat(whole, measures.stream().map(measure -> question.cell(table.whole(measure), measure, List.of()))).toList());
    table.lines().stream().filter(line -> measures.stream().anyMatch(measure -> line.cell(measure).measure().number() > 0))
        .forEach(line -> lines.add(Stream.concat(
            line.group().stream().map(Cell::of), measures.stream().map(measure -> question.cell(line.cell(measure), measure, line.group()))).toList()));
    return new UnitTable(Words.of(unit), Stream.concat(keys.stream(), measures.stream().map(ReportMaker::heading)).toList(), lines);
  }

  /// What is behind one figure, each line with the event that it rests on.
  @GetMapping("/figures/reports/behind")
  String behind(
      @RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String page, @AuthenticationPrincipal SignedIn who, Model model) {
    Viewer viewer = permitted(who);
    ReportQuestion question;
    FigureMeasure measure;
    try {
      question = ReportQuestion.of(parameters, desk.today());
      measure = FigureMeasure.valueOf(parameters.getOrDefault("measure", ""));
    } catch (IllegalArgumentException wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "report-not-asked-well", wrong);
    }
    if (question.outside()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "report-not-asked-well");
    }
    List<String> group = Stream.of("g1", "g2").filter(parameters::containsKey).map(parameters::get).toList();
    List<FigureFact> facts = desk.figures().figures(question.ask(), EnumSet.of(measure.kind()), viewer).behind(measure, group);
    List<String> same = new ArrayList<>(List.of("measure", measure.name()));
    IntStream.range(0, group.size()).forEach(i -> same.addAll(List.of("g" + (i + 1), group.get(i))));
    model.addAttribute("title", ReportMaker.heading(measure));
    model.addAttribute("note", question.inChinese() + (group.isEmpty() ? "" : "：" + String.join("，", group)));
    model.addAttribute("count", measure.count(facts).inChinese());
    model.addAttribute("back", question.address(ReportQuestion.ADDRESS));
    lines(facts, page, number -> {
      List<String> more = new ArrayList<>(same);
      more.addAll(List.of("page", String.valueOf(number)));
      return question.address("/figures/reports/behind", more.toArray(String[]::new));
    }, who, model);
    return "reports-behind";
  }

  /// @param page as it was asked for
  void lines(List<FigureFact> facts, String page, IntFunction<String> address, SignedIn who, Model model) {
    int pages = Math.max(1, Math.ceilDiv(facts.size(), PAGE_SIZE));
    AskedPage asked = AskedPage.of(page);
    int number = asked.number();
    Names names = desk.names(who);
    model.addAttribute("lines", facts.stream().skip((long) (number - 1) * PAGE_SIZE).limit(PAGE_SIZE).map(fact -> FactLines.line(fact, names)).toList());
    model.addAttribute("headings", FactLines.HEADINGS);
    model.addAttribute("total", facts.size());
    model.addAttribute("page", number);
    model.addAttribute("pages", pages);
    model.addAttribute("problem", asked.problem());
    model.addAttribute("first", address.apply(1));
    model.addAttribute("previous", number > 1 ? address.apply(number - 1) : null);
    model.addAttribute("next", number < pages ? address.apply(number + 1) : null);
  }

  Viewer permitted(SignedIn who) {
    Viewer viewer = desk.viewer(who);
    if (!FigureQuery.isFor(viewer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return viewer;
  }
}
