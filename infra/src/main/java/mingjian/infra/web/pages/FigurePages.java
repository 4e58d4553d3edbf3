package mingjian.infra.web.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjian.events.Words;
import mingjian.infra.json.Json;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.casecounts.CaseCountsQuery;
import mingjian.query.casecounts.CaseCountsQuery.Figure;
import mingjian.query.sanctioncounts.Counted;
import mingjian.query.sanctioncounts.SanctionCountsQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The figures 统计. Each opens to what is behind it. The office's own cases and public announcements are never added up, nor 件 and 人次.
@Controller
class FigurePages {
  static final String ADDRESS = "/figures";
  static final String BEHIND = ADDRESS + "/behind";
  private static final int PAGE_SIZE = 50;

  private final Desk desk;

  FigurePages(Desk desk) {
    this.desk = desk;
  }

  /// One year: 立案, 结案 and 处分, each by its own date.
  public record Year(
      int year, String label, long opened, long openedSubjects, CaseCountsQuery.Closed closed, long sanctionedCases, long sanctionedPersons) {}

  /// One place: 件 and 人次, and 件 by state.
  public record Line(String place, long cases, long subjects, Map<String, Long> byState) {}

  /// All that the page shows.
  ///
  /// @param years 件 by year, of all years; @param figures of the chosen year; @param ownYears empty for what others announced
  record Shown(FigureQuestion question, Map<Integer, Long> years, List<Figure> figures, List<Year> ownYears, @Nullable String problem) {
    List<State> states() {
      return figures.stream().map(Figure::state).distinct().sorted().map(state -> new State(state.name(), Words.of(state),
          figures.stream().filter(figure -> figure.state() == state).mapToLong(Figure::cases).sum())).toList();
    }

    List<Line> lines() {
      return FigurePages.lines(figures);
    }

    PlaceMap map() {
      return PlaceMap.of(figures);
    }

    long cases() {
      return figures.stream().mapToLong(Figure::cases).sum();
    }

    long subjects() {
      return figures.stream().mapToLong(Figure::subjects).sum();
    }
  }

  Shown shown(Map<String, String> asked, SignedIn who) {
    FigureQuestion question = FigureQuestion.of(asked);
    Viewer viewer = desk.viewer(who);
    List<Figure> figures = CaseCountsQuery.figures(desk.views(), question.own(), viewer);
    Map<Integer, Long> years = new TreeMap<>();
    figures.forEach(figure -> years.merge(figure.year(), figure.cases(), Long::sum));
    Integer year = question.year();
    boolean known = year == null || years.isEmpty() || years.containsKey(year);
    Integer shown = known ? year : null;
    return new Shown(
        new FigureQuestion(question.own(), shown, null), years, figures.stream().filter(figure -> shown == null || figure.year() == shown).toList(),
        question.own() ? ownYears(figures, viewer) : List.of(),
        known || year == null ? question.problem() : "没有" + FigureQuestion.label(year) + "的案件；现按全部年份显示。");
  }

  @GetMapping(ADDRESS)
  String figures(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, Model model) {
    Shown shown = shown(asked, who);
    model.addAttribute("problem", shown.problem());
    model.addAttribute("own", shown.question().own());
    model.addAttribute("of", shown.question().address());
    model.addAttribute("year", shown.question().year());
    model.addAttribute("years", shown.years());
    model.addAttribute("states", shown.states());
    model.addAttribute("lines", shown.lines());
    model.addAttribute("map", shown.map());
    model.addAttribute("cases", shown.cases());
    model.addAttribute("subjects", shown.subjects());
    model.addAttribute("ownYears", shown.ownYears());
    model.addAttribute("chart", chart(shown.years()));
    model.addAttribute("exports", FigureLedgers.offers(shown.question(), who));
    return "figures";
  }

  /// What is behind one figure, with the positions of the events that make it.
  @GetMapping(BEHIND)
  String behind(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, Model model) {
    FigureBehind figure = FigureBehind.of(asked);
    show(figure.rows(), AskedPage.of(asked.get("page")), who, model);
    model.addAttribute("title", "数字背后的案件");
    model.addAttribute("note", figure.note());
    model.addAttribute("unit", figure.by().unit);
    model.addAttribute("same", figure.same());
    model.addAttribute("exports", ExportPages.offers(BEHIND, figure.same(), who));
    return "figures-behind";
  }

  private <R> void show(FigureBehind.Rows<R> rows, AskedPage asked, SignedIn who, Model model) {
    Page<R> found = desk.views().page(rows.view(), rows.ask().at((asked.number() - 1) * PAGE_SIZE, PAGE_SIZE), desk.viewer(who));
    Names names = desk.names(who);
    model.addAttribute("headings", rows.headings());
    model.addAttribute("total", found.total());
    model.addAttribute("page", asked.number());
    model.addAttribute("problem", asked.problem());
    model.addAttribute("more", (long) asked.number() * PAGE_SIZE < found.total());
    model.addAttribute("lines", found.rows().stream().map(row -> rows.line().apply(row, names)).toList());
  }

  private List<Year> ownYears(List<Figure> figures, Viewer viewer) {
    Map<Integer, CaseCountsQuery.Closed> closed = CaseCountsQuery.closedByYear(desk.views(), viewer);
    Map<Integer, Long> cases = SanctionCountsQuery.byYear(desk.views(), Counted.CASES, viewer);
    Map<Integer, Long> persons = SanctionCountsQuery.byYear(desk.views(), Counted.PERSONS, viewer);
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    figures.forEach(figure -> years.add(figure.year()));
    years.addAll(closed.keySet());
    years.addAll(cases.keySet());
    return years.stream().map(year -> new Year(year, FigureQuestion.label(year),
        figures.stream().filter(figure -> figure.year() == year).mapToLong(Figure::cases).sum(),
        figures.stream().filter(figure -> figure.year() == year).mapToLong(Figure::subjects).sum(),
        closed.getOrDefault(year, new CaseCountsQuery.Closed(0, 0)), cases.getOrDefault(year, 0L), persons.getOrDefault(year, 0L))).toList();
  }

  /// A column: 件 in that state.
  public record State(String name, String label, long cases) {}

  private static List<Line> lines(List<Figure> figures) {
    Map<String, Line> lines = new TreeMap<>();
    for (Figure figure : figures) {
      Line line = lines.computeIfAbsent(figure.place(), place -> new Line(place, 0, 0, new LinkedHashMap<>()));
      Map<String, Long> byState = new LinkedHashMap<>(line.byState());
      byState.merge(figure.state().name(), figure.cases(), Long::sum);
      lines.put(figure.place(), new Line(line.place(), line.cases() + figure.cases(), line.subjects() + figure.subjects(), byState));
    }
    return List.copyOf(lines.values());
  }

  private static String chart(Map<Integer, Long> years) {
    Map<String, Object> chart = Map.of(
        "aria", Map.of("enabled", true),
        "tooltip", Map.of("renderMode", "richText"),
        "grid", Map.of("left", 50, "right", 20, "top", 20, "bottom", 30),
        "xAxis", Map.of("type", "category", "data", years.keySet().stream().map(year -> year == 0 ? "不详" : year + "年").toList()),
        "yAxis", Map.of("type", "value", "name", "件", "minInterval", 1),
        "series", List.of(Map.of("type", "bar", "name", "件", "data", List.copyOf(years.values()), "barMaxWidth", 48)));
    return Json.mapper().writeValueAsString(chart);
  }
}
