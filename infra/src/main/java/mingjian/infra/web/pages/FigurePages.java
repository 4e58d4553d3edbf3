package mingjian.infra.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjian.events.Words;
import mingjian.events.casefile.CaseState;
import mingjian.infra.json.Json;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.casecounts.CaseCountsQuery;
import mingjian.query.casecounts.CaseCountsQuery.Figure;
import mingjian.query.casecounts.CaseCountsRow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The figures 统计. Each opens to the cases behind it. The office's own cases and public announcements are never added up, nor 件 and 人次.
@Controller
class FigurePages {
  private final Desk desk;

  FigurePages(Desk desk) {
    this.desk = desk;
  }

  /// One place: 件 and 人次, and 件 by state.
  public record Line(String place, long cases, long subjects, Map<String, Long> byState) {}

  @GetMapping("/figures")
  String figures(
      @RequestParam(defaultValue = "own") String of, @RequestParam(required = false) @Nullable Integer year, @AuthenticationPrincipal SignedIn who,
      Model model) {
    boolean own = !of.equals("announced");
    Viewer viewer = desk.viewer(who);
    List<Figure> figures = CaseCountsQuery.figures(desk.views(), own, viewer);
    Map<Integer, Long> years = new TreeMap<>();
    figures.forEach(figure -> years.merge(figure.year(), figure.cases(), Long::sum));
    List<Figure> chosen = figures.stream().filter(figure -> year == null || figure.year() == year).toList();
    model.addAttribute("own", own);
    model.addAttribute("of", own ? "own" : "announced");
    model.addAttribute("year", year);
    model.addAttribute("years", years);
    model.addAttribute("states", chosen.stream().map(Figure::state).distinct().sorted().map(state -> new State(state.name(), Words.of(state))).toList());
    model.addAttribute("lines", lines(chosen));
    model.addAttribute("cases", chosen.stream().mapToLong(Figure::cases).sum());
    model.addAttribute("subjects", chosen.stream().mapToLong(Figure::subjects).sum());
    model.addAttribute("closed", own ? CaseCountsQuery.closedByYear(desk.views(), viewer) : Map.of());
    model.addAttribute("chart", chart(years));
    return "figures";
  }

  /// The cases behind one figure, with the positions of the events that make it.
  @GetMapping("/figures/behind")
  String behind(
      @RequestParam(defaultValue = "own") String of, @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn who, Model model) {
    Page<CaseCountsRow> found =
        CaseCountsQuery.behind(desk.views(), !of.equals("announced"), place, year, state, (Math.max(1, page) - 1) * 50, desk.viewer(who));
    Names names = desk.names(who);
    model.addAttribute("title", "数字背后的案件");
    model.addAttribute("note", (place == null ? "全部地区" : place) + "，" + (year == null ? "全部年份" : year == 0 ? "年份不详" : year + "年")
        + (state == null ? "" : "，" + Words.of(state)));
    model.addAttribute("total", found.total());
    model.addAttribute("page", page);
    model.addAttribute("more", (long) page * 50 < found.total());
    model.addAttribute("lines", found.rows().stream().map(row -> List.of(
        names.cell(row.caseId()), Cell.of(row.openedOn().inChinese()), Cell.of(Words.of(row.progress().state())),
        Cell.of("第" + row.position() + "号事件立案，第" + row.movedAt() + "号事件至当前状态"))).toList());
    Map<String, Object> same = new LinkedHashMap<>();
    same.put("of", of);
    same.put("place", place == null ? "" : place);
    same.put("year", year == null ? "" : year);
    same.put("state", state == null ? "" : state.name());
    model.addAttribute("same", same);
    return "figures-behind";
  }

  public record State(String name, String label) {}

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
        "yAxis", Map.of("type", "value", "name", "件"),
        "series", List.of(Map.of("type", "bar", "name", "件", "data", List.copyOf(years.values()), "barMaxWidth", 48, "itemStyle", Map.of("color", "#1f4e79"))));
    return Json.mapper().writeValueAsString(chart);
  }
}
