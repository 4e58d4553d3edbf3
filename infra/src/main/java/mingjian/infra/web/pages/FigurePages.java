package mingjian.infra.web.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjian.events.Words;
import mingjian.events.casefile.CaseState;
import mingjian.infra.json.Json;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.casecounts.CaseCountsQuery;
import mingjian.query.casecounts.CaseCountsQuery.Figure;
import mingjian.query.casecounts.CaseCountsRow;
import mingjian.query.casecounts.Province;
import mingjian.query.sanctioncounts.Counted;
import mingjian.query.sanctioncounts.SanctionCountsQuery;
import mingjian.query.sanctioncounts.SanctionCountsRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The figures 统计. Each opens to what is behind it. The office's own cases and public announcements are never added up, nor 件 and 人次.
@Controller
class FigurePages {
  private static final int PAGE_SIZE = 50;

  private final Desk desk;

  FigurePages(Desk desk) {
    this.desk = desk;
  }

  /// One year: 立案, 结案 and 处分, each by its own date.
  public record Year(
      int year, String label, long opened, long openedSubjects, CaseCountsQuery.Closed closed, long sanctionedCases, long sanctionedPersons) {}

  /// What a figure counts, beside the place, year and state of the case; `unit` is what its list counts.
  enum By {
    OPENED("立案", "件"),
    CLOSED("结案", "件"),
    SANCTIONED_CASES("处分", "件"),
    SANCTIONED_PERSONS("处分", "人");

    final String label;
    final String unit;

    By(String label, String unit) {
      this.label = label;
      this.unit = unit;
    }
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
    boolean known = year == null || years.isEmpty() || years.containsKey(year);
    Integer shown = known ? year : null;
    List<Figure> chosen = figures.stream().filter(figure -> shown == null || figure.year() == shown).toList();
    model.addAttribute("problem", !known ? "没有" + label(year) + "的案件；现按全部年份显示。"
        : Set.of("own", "announced").contains(of) ? null : "没有" + AskedPage.quoted(of) + "这种统计，请选择本机关案件或者公开通报；现显示本机关案件。");
    model.addAttribute("own", own);
    model.addAttribute("of", own ? "own" : "announced");
    model.addAttribute("year", shown);
    model.addAttribute("years", years);
    model.addAttribute("states", chosen.stream().map(Figure::state).distinct().sorted().map(state -> new State(state.name(), Words.of(state),
        chosen.stream().filter(figure -> figure.state() == state).mapToLong(Figure::cases).sum())).toList());
    model.addAttribute("lines", lines(chosen));
    model.addAttribute("map", PlaceMap.of(chosen));
    model.addAttribute("cases", chosen.stream().mapToLong(Figure::cases).sum());
    model.addAttribute("subjects", chosen.stream().mapToLong(Figure::subjects).sum());
    model.addAttribute("ownYears", own ? ownYears(figures, viewer) : List.of());
    model.addAttribute("chart", chart(years));
    return "figures";
  }

  /// What is behind one figure, with the positions of the events that make it.
  @GetMapping("/figures/behind")
  String behind(
      @RequestParam(defaultValue = "own") String of, @RequestParam(defaultValue = "OPENED") By by,
      @RequestParam(required = false) @Nullable Province province, @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable CaseState state, @RequestParam(defaultValue = "") String page, @AuthenticationPrincipal SignedIn who,
      Model model) {
    AskedPage asked = AskedPage.of(page);
    int offset = (asked.number() - 1) * PAGE_SIZE;
    String where = place == null || place.isBlank() ? null : place;
    Behind behind = switch (by) {
      case OPENED -> opened(of, province, where, year, state, offset, who);
      case CLOSED -> closed(known(year), offset, who);
      case SANCTIONED_CASES -> sanctioned(Counted.CASES, known(year), offset, who);
      case SANCTIONED_PERSONS -> sanctioned(Counted.PERSONS, known(year), offset, who);
    };
    boolean own = !of.equals("announced");
    model.addAttribute("title", "数字背后的案件");
    model.addAttribute("note", (own ? by.label + "，" : "") + (where != null ? where : province != null ? Words.of(province) : "全部地区") + "，"
        + (year == null ? "全部年份" : label(year)) + (state == null ? "" : "，" + Words.of(state)));
    model.addAttribute("unit", by.unit);
    model.addAttribute("headings", behind.headings());
    model.addAttribute("total", behind.total());
    model.addAttribute("page", asked.number());
    model.addAttribute("problem", asked.problem());
    model.addAttribute("more", (long) asked.number() * PAGE_SIZE < behind.total());
    model.addAttribute("lines", behind.lines());
    Map<String, Object> same = new LinkedHashMap<>();
    same.put("of", of);
    same.put("by", by.name());
    same.put("province", province == null ? "" : province.name());
    same.put("place", where == null ? "" : where);
    same.put("year", year == null ? "" : year);
    same.put("state", state == null ? "" : state.name());
    model.addAttribute("same", same);
    return "figures-behind";
  }

  private record Behind(List<String> headings, long total, List<List<Cell>> lines) {}

  private Behind opened(
      String of, @Nullable Province province, @Nullable String place, @Nullable Integer year, @Nullable CaseState state, int offset, SignedIn who) {
    Page<CaseCountsRow> found =
        CaseCountsQuery.behind(desk.views(), !of.equals("announced"), province, place, year, state, offset, desk.viewer(who));
    Names names = desk.names(who);
    return new Behind(List.of("案件", "日期", "状态", "依据的事件"), found.total(), found.rows().stream().map(row -> List.of(
        names.cell(row.caseId()), Cell.of(row.openedOn().inChinese()), Cell.of(Words.of(row.progress().state())),
        basis(row, names))).toList());
  }

  private static Cell basis(CaseCountsRow row, Names names) {
    return Cell.all(List.of(event(row.caseId().value(), row.position(), "号事件立案", names), event(row.caseId().value(), row.movedAt(), "号事件至当前状态", names)));
  }

  /// Who may read the file is led to the event in it.
  private static Cell event(String id, long position, String what, Names names) {
    String text = "第" + position + what;
    return names.page(id).filter(href -> !names.label(id).equals(id)).map(href -> Cell.link(text, href + "#e" + position)).orElseGet(() -> Cell.of(text));
  }

  private Behind closed(int year, int offset, SignedIn who) {
    Page<CaseCountsRow> found = CaseCountsQuery.behindClosed(desk.views(), year, offset, desk.viewer(who));
    Names names = desk.names(who);
    return new Behind(List.of("案件", "结案日期", "状态", "对象", "依据的事件"), found.total(), found.rows().stream().map(row -> List.of(
        names.cell(row.caseId()), Cell.of(row.closedOn() == null ? "" : row.closedOn().inChinese()), Cell.of(Words.of(row.progress().state())),
        Cell.of(row.progress().subjects().size() + "人"), basis(row, names))).toList());
  }

  private Behind sanctioned(Counted counted, int year, int offset, SignedIn who) {
    Page<SanctionCountsRow> found = SanctionCountsQuery.behind(desk.views(), counted, year, offset, desk.viewer(who));
    Names names = desk.names(who);
    return new Behind(List.of("案件", "处分年份", "依据的事件"), found.total(), found.rows().stream().map(row -> List.of(
        Cell.all(row.cases().stream().map(names::cell).toList()),
        Cell.of(label(row.year())),
        Cell.all(row.positions().stream().map(position -> row.cases().size() == 1
            ? event(row.cases().getFirst().value(), position, "号事件", names) : Cell.of("第" + position + "号事件")).toList()))).toList());
  }

  private List<Year> ownYears(List<Figure> figures, Viewer viewer) {
    Map<Integer, CaseCountsQuery.Closed> closed = CaseCountsQuery.closedByYear(desk.views(), viewer);
    Map<Integer, Long> cases = SanctionCountsQuery.byYear(desk.views(), Counted.CASES, viewer);
    Map<Integer, Long> persons = SanctionCountsQuery.byYear(desk.views(), Counted.PERSONS, viewer);
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    figures.forEach(figure -> years.add(figure.year()));
    years.addAll(closed.keySet());
    years.addAll(cases.keySet());
    return years.stream().map(year -> new Year(year, label(year),
        figures.stream().filter(figure -> figure.year() == year).mapToLong(Figure::cases).sum(),
        figures.stream().filter(figure -> figure.year() == year).mapToLong(Figure::subjects).sum(),
        closed.getOrDefault(year, new CaseCountsQuery.Closed(0, 0)), cases.getOrDefault(year, 0L), persons.getOrDefault(year, 0L))).toList();
  }

  private static String label(int year) {
    return year == 0 ? "年份不详" : year + "年";
  }

  private static int known(@Nullable Integer year) {
    if (year == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return year;
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
