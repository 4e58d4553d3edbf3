package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.supervision.FigureUnit;
import mingjian.infra.reports.ReadyReport;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.reports.ReportMistake;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Viewer;
import mingjian.query.figures.Dimension;
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
  static final String BEHIND = ReportQuestion.ADDRESS + "/behind";
  static final int PAGE_SIZE = 50;
  /// What stands before the unit in the names of the tables of what others announced.
  static final String ANNOUNCED = "ANNOUNCED_";
  static final String UNCOUNTED = "uncounted";

  private final Desk desk;
  private final ReportCharts charts;

  ReportPages(Desk desk, ReportCharts charts) {
    this.desk = desk;
    this.charts = charts;
  }

  /// The measures of one unit.
  ///
  /// @param exports links to it as a file
  public record UnitTable(String name, String unit, List<String> headings, List<List<Cell>> lines, List<Cell> exports) {}

  /// All of a report that follows from the facts alone.
  private record Worked(FigureTable own, FigureTable announced, List<ReportCharts.Chart> charts, Map<Dimension, List<String>> known) {}

  private Worked worked(ReportQuestion question, Viewer viewer) {
    FigureQuery query = desk.figures();
    return query.once(question, Worked.class, () -> {
      Figures figures = query.figures(question.ask(), EnumSet.allOf(FigureKind.class), viewer);
      return new Worked(
          ReportMaker.table(figures, ReportMaker.OWN, question.outside()), ReportMaker.table(figures, List.of(FigureMeasure.ANNOUNCEMENTS), question.outside()),
          question.outside() ? List.of() : ReportCharts.of(figures, question), ReportForm.known(figures));
    });
  }

  @GetMapping(ReportQuestion.ADDRESS)
  String reports(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who, Model model, HttpServletResponse response) {
    Viewer viewer = permitted(who);
    LocalDate today = desk.today();
    ReportQuestion question = ReportQuestion.thisYear(today);
    ReportMistake mistake = null;
    try {
      question = ReportQuestion.of(parameters, today);
    } catch (ReportMistake wrong) {
      mistake = wrong;
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    Worked worked = worked(question, viewer);
    model.addAttribute("question", question);
    model.addAttribute("asking", ReportForm.of(parameters, mistake, worked.known()));
    model.addAttribute("groups", ReportQuestion.groups());
    model.addAttribute("units", units(worked.own(), "", question, who));
    model.addAttribute("announced", units(worked.announced(), ANNOUNCED, question, who));
    model.addAttribute("notes", notes(worked.own(), question));
    model.addAttribute("charts", drawn(worked, question, who));
    model.addAttribute("ready", List.of(ReadyReport.values()));
    return "reports";
  }

  /// How many files a kind leaves out opens to them, as any figure does.
  private static List<Cell> notes(FigureTable table, ReportQuestion question) {
    Map<String, String> lists = new HashMap<>();
    if (!question.outside()) {
      table.unsure().keySet().forEach(kind -> table.measures().stream().filter(measure -> measure.kind() == kind).findFirst()
          .ifPresent(measure -> lists.put(ReportMaker.uncounted(kind), question.address(BEHIND, "measure", measure.name(), UNCOUNTED, "1"))));
    }
    return ReportMaker.notes(table, question.outside()).stream().map(note -> {
      String list = lists.get(note.replaceFirst("：.*", ""));
      return list == null ? Cell.of(note) : Cell.link(note, list);
    }).toList();
  }

  private List<ReportCharts.Chart> drawn(Worked worked, ReportQuestion question, SignedIn who) {
    return question.outside() ? List.of() : charts.with(worked.charts(), desk.names(who), desk.viewer(who)).stream()
        .map(chart -> chart.with(ExportPages.offers(ReportQuestion.ADDRESS, question.parameters("table", chart.name()), who))).toList();
  }

  /// All tables of the page, those beside the charts too.
  List<UnitTable> tables(ReportQuestion question, SignedIn who) {
    Worked worked = worked(question, permitted(who));
    return Stream.of(
        units(worked.own(), "", question, who), units(worked.announced(), ANNOUNCED, question, who),
        drawn(worked, question, who).stream().map(ReportCharts.Chart::table).toList()).flatMap(List::stream).toList();
  }

  private static List<UnitTable> units(FigureTable table, String prefix, ReportQuestion question, SignedIn who) {
    List<UnitTable> units = new ArrayList<>();
    for (FigureUnit unit : FigureUnit.values()) {
      List<FigureMeasure> measures = table.measures().stream()
          .filter(measure -> measure.unit() == unit && table.whole(measure).measure().number() > 0).toList();
      if (!measures.isEmpty()) {
        units.add(unit(table, prefix + unit.name(), unit, measures, question, who));
      }
    }
    return units;
  }

  private static UnitTable unit(
      FigureTable table, String name, FigureUnit unit, List<FigureMeasure> measures, ReportQuestion question, SignedIn who) {
    List<String> keys = table.ask().by().isEmpty() ? List.of("范围") : table.ask().by().stream().map(Words::of).toList();
    List<List<Cell>> lines = new ArrayList<>();
    Stream<Cell> whole = Stream.concat(Stream.of(Cell.of("合计")), IntStream.range(1, keys.size()).mapToObj(n -> Cell.of("")));
    lines.add(Stream.concat(whole, measures.stream().map(measure -> question.cell(table.whole(measure), measure, List.of()))).toList());
    table.lines().stream().filter(line -> measures.stream().anyMatch(measure -> line.cell(measure).measure().number() > 0))
        .forEach(line -> lines.add(Stream.concat(
            line.group().stream().map(Cell::of), measures.stream().map(measure -> question.cell(line.cell(measure), measure, line.group()))).toList()));
    return new UnitTable(
        name, Words.of(unit), Stream.concat(keys.stream(), measures.stream().map(ReportMaker::heading)).toList(), lines,
        ExportPages.offers(ReportQuestion.ADDRESS, question.parameters("table", name), who));
  }

  /// One figure of a report, as an address asks what is behind it.
  ///
  /// @param group of its line; empty for the whole
  /// @param uncounted whether those of its kind are asked for that no figure has, for their dates aren't exact enough
  record Behind(ReportQuestion question, FigureMeasure measure, List<String> group, boolean uncounted) {
    static Behind of(Map<String, String> parameters, LocalDate today) {
      ReportQuestion question;
      try {
        question = ReportQuestion.of(parameters, today);
      } catch (ReportMistake wrong) {
        throw new Senseless(wrong.sentence() + "请返回统计报表重新选择。");
      }
      String name = parameters.getOrDefault("measure", "");
      FigureMeasure measure = Stream.of(FigureMeasure.values()).filter(it -> it.name().equals(name)).findFirst()
          .orElseThrow(() -> new Senseless("“指标”没有" + AskedPage.quoted(name) + "这一项：请从统计报表中点开数字。"));
      if (question.outside()) {
        throw new Senseless("对外公布的报表不能打开数字：请在统计报表中取消“对外公布”。");
      }
      return new Behind(question, measure, Stream.of("g1", "g2").filter(parameters::containsKey).map(parameters::get).toList(), parameters.containsKey(UNCOUNTED));
    }

    String title() {
      return uncounted ? ReportMaker.uncounted(measure.kind()) : ReportMaker.heading(measure);
    }

    String count(List<FigureFact> facts) {
      return uncounted ? facts.stream().map(FigureFact::file).distinct().count() + "个案卷" : measure.count(facts).inChinese();
    }

    String note() {
      return question.inChinese() + (group.isEmpty() ? "" : "：" + String.join("，", group));
    }

    /// Name, value, name, value …
    String[] parameters(String... more) {
      List<String> same = new ArrayList<>(List.of("measure", measure.name()));
      if (uncounted) same.addAll(List.of(UNCOUNTED, "1"));
      IntStream.range(0, group.size()).forEach(i -> same.addAll(List.of("g" + (i + 1), group.get(i))));
      same.addAll(List.of(more));
      return same.toArray(String[]::new);
    }
  }

  List<FigureFact> facts(Behind behind, Viewer viewer) {
    Figures figures = desk.figures().figures(behind.question().ask(), EnumSet.of(behind.measure().kind()), viewer);
    return behind.uncounted() ? figures.uncounted(behind.measure().kind()) : figures.behind(behind.measure(), behind.group());
  }

  /// What is behind one figure, each line with the event that it rests on.
  @GetMapping(BEHIND)
  String behind(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who, Model model) {
    Viewer viewer = permitted(who);
    Behind behind = Behind.of(parameters, desk.today());
    List<FigureFact> facts = facts(behind, viewer);
    model.addAttribute("title", behind.title());
    model.addAttribute("note", behind.note());
    model.addAttribute("count", behind.count(facts));
    model.addAttribute("back", behind.question().address(ReportQuestion.ADDRESS));
    model.addAttribute("exports", ExportPages.offers(BEHIND, behind.question().parameters(behind.parameters()), who));
    lines(facts, parameters.getOrDefault("page", ""), number -> behind.question().address(BEHIND, behind.parameters("page", String.valueOf(number))), who, model);
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
