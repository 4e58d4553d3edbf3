package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.Id;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.rates.Part;
import mingjian.query.rates.Rate;
import mingjian.query.rates.RateQuestion;
import mingjian.query.rates.RateQuestion.Figures;
import mingjian.query.rates.RateRow;
import mingjian.query.rates.RatesView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/// The rates 比率 that mechanisms ask for. Denominator, numerator and what is between them open to what they count, each line to its file and events.
@Controller
class RatePages {
  static final String ADDRESS = "/figures/rates";
  static final String BEHIND = ADDRESS + "/behind";
  private static final int PAGE_SIZE = 50;
  static final List<String> HEADINGS = List.of("卷宗（人员、单位）", "单位", "年份", "到期", "依据的事件");
  private static final int YEARS_OFFERED = 10;
  /// Below it a percentage says nothing, and may tell who it is (DOMAIN 7.12).
  private static final int FEW = 5;

  private final Desk desk;

  RatePages(Desk desk) {
    this.desk = desk;
  }

  /// What was chosen. Without a year the present one, `all` for all of them; of all years no quarter is asked.
  record Chosen(@Nullable Integer year, @Nullable Integer quarter, String unit, @Nullable String problem) {
    static Chosen of(@Nullable String year, @Nullable String quarter, @Nullable String unit, int present) {
      String asked = year == null || year.isBlank() ? String.valueOf(present) : year.strip();
      boolean understood = asked.equals("all") || asked.matches("(19|2\\d)\\d\\d");
      String named = unit == null ? "" : unit.strip();
      if (!named.matches("\\S{0," + Id.MAX_LENGTH + "}")) {
        return new Chosen(present, null, "", "没有这个单位，请从列表中选择；现按全部单位显示。");
      }
      if (!understood) {
        return new Chosen(present, null, named, "年份须为1900至2999之间的四位数字，例如" + present + "；现按" + present + "年显示。");
      }
      return asked.equals("all") ? new Chosen(null, null, named, null) : of(Integer.valueOf(asked), quarter == null ? "" : quarter.strip(), named);
    }

    private static Chosen of(int year, String quarter, String unit) {
      boolean understood = quarter.matches("[1-4]?");
      return new Chosen(
          year, understood && !quarter.isEmpty() ? Integer.valueOf(quarter) : null, unit, understood ? null : "季度须为1至4；现按全年显示。");
    }

    RateQuestion ask(Rate rate, RatesView view, LocalDate today) {
      return new RateQuestion(view, rate, year, quarter, unit.isEmpty() ? null : new UnitId(unit), today);
    }

    String unitOf(Rate rate) {
      boolean several = year == null || rate.isOwedQuarterly() && quarter == null;
      return Words.of(several ? rate.unit().overYears() : rate.unit());
    }

    String text(Rate rate) {
      String ofYear = year == null ? "全部年份" : year + "年";
      return rate.isOwedQuarterly() && quarter != null ? ofYear + "第" + quarter + "季度" : ofYear;
    }

    /// As they stand in an address.
    Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>(Map.of("year", year == null ? "all" : String.valueOf(year)));
      if (quarter != null) parameters.put("quarter", String.valueOf(quarter));
      if (!unit.isEmpty()) parameters.put("unit", unit);
      return parameters;
    }

    /// In words.
    String told(String unitLabel) {
      return (year == null ? "全部年份" : year + "年") + (quarter == null ? "" : "，按季度计的为第" + quarter + "季度") + "；单位：" + (unit.isEmpty() ? "全部" : unitLabel);
    }

    String address(String path, Map<String, String> more) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("year", year == null ? "all" : year);
      if (quarter != null) address.queryParam("quarter", quarter);
      if (!unit.isEmpty()) address.queryParam("unit", "{unit}");
      more.forEach(address::queryParam);
      return address.encode().buildAndExpand(Map.of("unit", unit)).toUriString();
    }
  }

  /// @param href null where there is nothing to open
  public record Figure(String label, String number, @Nullable String href) {}

  /// @param between what is missing from the whole; @param aside what is not in it; @param shares empty for a rate
  public record Line(
      String name, int mechanism, String rule, String counted, Figure whole, @Nullable Figure met, List<Figure> between, List<Figure> aside, String ratio,
      List<Figure> shares) {}

  @GetMapping(ADDRESS)
  String rates(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, Model model) {
    int present = desk.today().getYear();
    Chosen chosen = chosen(asked);
    model.addAttribute("chosen", chosen);
    model.addAttribute("years", IntStream.rangeClosed(0, YEARS_OFFERED - 1).mapToObj(back -> present - back).toList());
    model.addAttribute("unitLabel", desk.names(who).label(chosen.unit()));
    model.addAttribute("lines", lines(chosen, who));
    model.addAttribute("exports", ExportPages.offers(ADDRESS, chosen.parameters(), who));
    return "rates";
  }

  Chosen chosen(Map<String, String> asked) {
    return Chosen.of(asked.get("year"), asked.get("quarter"), asked.get("unit"), desk.today().getYear());
  }

  List<Line> lines(Chosen chosen, SignedIn who) {
    Viewer viewer = desk.viewer(who);
    RatesView view = desk.rates();
    return readable(viewer).map(rate -> line(chosen.ask(rate, view, desk.today()).figures(desk.views(), viewer), chosen)).toList();
  }

  private static Stream<Rate> readable(Viewer viewer) {
    return Stream.of(Rate.values()).filter(rate -> viewer.maySee(rate.readers()));
  }

  private static Line line(Figures figures, Chosen chosen) {
    Rate rate = figures.rate();
    boolean shared = !rate.shares().isEmpty();
    Figure whole = figure(rate, RateQuestion.WHOLE, figures.denominator(), chosen);
    return new Line(
        Words.of(rate), rate.mechanism(), Words.of("rate.rule." + rate), Words.of("rate.counted." + rate), whole,
        shared ? null : figure(rate, Part.MET.name(), figures.numerator(), chosen),
        shared ? List.of() : some(figures, chosen, Part.MISSED, Part.OVERDUE), shared ? List.of() : some(figures, chosen, Part.PENDING, Part.UNTOLD),
        ratio(rate, figures.numerator(), figures.denominator(), chosen.unitOf(rate)),
        rate.shares().stream().map(share -> share(figures, share, chosen)).toList());
  }

  /// Parts that the rate has a word of its own for, or that something fell into.
  private static List<Figure> some(Figures figures, Chosen chosen, Part... parts) {
    return Stream.of(parts).filter(part -> figures.of(part) > 0 || Words.find("rate.part." + figures.rate() + "." + part).isPresent())
        .map(part -> figure(figures.rate(), part.name(), figures.of(part), chosen)).toList();
  }

  private static Figure share(Figures figures, Enum<?> share, Chosen chosen) {
    Figure figure = figure(figures.rate(), share.name(), figures.of(share), chosen);
    boolean few = figures.denominator() < FEW;
    return few ? figure : new Figure(figure.label(), figure.number() + "（" + percent(figures.of(share), figures.denominator()) + "）", figure.href());
  }

  private static Figure figure(Rate rate, String part, long number, Chosen chosen) {
    String href = number == 0 ? null : chosen.address(BEHIND, Map.of("rate", rate.name(), "part", part));
    return new Figure(label(rate, part), number + chosen.unitOf(rate), href);
  }

  static String label(Rate rate, String part) {
    if (part.equals(RateQuestion.WHOLE)) {
      return Words.find("rate.whole." + rate).orElse("合计");
    }
    return rate.shares().stream().filter(share -> share.name().equals(part)).findFirst().map(Words::of)
        .orElseGet(() -> Words.find("rate.part." + rate + "." + part).orElseGet(() -> Words.of("rate.part." + part)));
  }

  private static String ratio(Rate rate, long met, long whole, String unit) {
    if (whole == 0 || !rate.shares().isEmpty()) {
      return "—";
    }
    return whole < FEW ? whole + unit + "中" + met + unit : percent(met, whole);
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  /// Part of a rate, as an address asks what is behind it.
  record Behind(Rate rate, String part, Chosen chosen) {
    String title() {
      return Words.of(rate) + "：" + label(rate, part);
    }

    Map<String, String> parameters() {
      Map<String, String> parameters = chosen.parameters();
      parameters.putAll(Map.of("rate", rate.name(), "part", part));
      return parameters;
    }
  }

  /// @throws Senseless where there is no such rate for whoever asks
  Behind asked(Map<String, String> asked, SignedIn who) {
    String name = asked.getOrDefault("rate", "").strip();
    Rate rate = readable(desk.viewer(who)).filter(it -> it.name().equals(name)).findFirst()
        .orElseThrow(() -> new Senseless("“指标”没有" + AskedPage.quoted(name) + "这一项：请从比率页面点开数字。"));
    return new Behind(rate, asked.getOrDefault("part", RateQuestion.WHOLE), chosen(asked));
  }

  /// What is behind one figure.
  @GetMapping(BEHIND)
  String behind(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who, Model model) {
    Behind behind = asked(parameters, who);
    Rate rate = behind.rate();
    String part = behind.part();
    Chosen chosen = behind.chosen();
    AskedPage asked = AskedPage.of(parameters.get("page"));
    int number = asked.number();
    Page<RateRow> found = chosen.ask(rate, desk.rates(), desk.today()).behind(desk.views(), part, (number - 1) * PAGE_SIZE, PAGE_SIZE, desk.viewer(who))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Names names = desk.names(who);
    model.addAttribute("title", behind.title());
    model.addAttribute("note", chosen.text(rate) + (chosen.unit().isEmpty() ? "，全部单位" : "，" + names.label(chosen.unit()))
        + "：共" + found.total() + chosen.unitOf(rate) + "。" + Words.of("rate.counted." + rate) + "。");
    model.addAttribute("headings", HEADINGS);
    model.addAttribute("lines", found.rows().stream().map(row -> cells(row, names)).toList());
    model.addAttribute("page", number);
    model.addAttribute("problem", chosen.problem() != null ? chosen.problem() : asked.problem());
    model.addAttribute("first", turned(rate, part, chosen, 1));
    model.addAttribute("back", chosen.address(ADDRESS, Map.of()));
    model.addAttribute("previous", number > 1 ? turned(rate, part, chosen, number - 1) : null);
    model.addAttribute("next", found.hasNext() ? turned(rate, part, chosen, number + 1) : null);
    model.addAttribute("exports", ExportPages.offers(BEHIND, behind.parameters(), who));
    return "rates-behind";
  }

  private static String turned(Rate rate, String part, Chosen chosen, int page) {
    return chosen.address(BEHIND, Map.of("rate", rate.name(), "part", part, "page", String.valueOf(page)));
  }

  static List<Cell> cells(RateRow row, Names names) {
    return List.of(
        file(row, names), names.cell(row.unit()), Cell.of(when(row)), row.due() == null ? Cell.of("") : Cell.of(Telling.text(row.due())).on(row.due()),
        events(row, names));
  }

  private static String when(RateRow row) {
    return row.year() == 0 ? "年份不详" : row.year() + "年" + (row.quarter() == 0 ? "" : "第" + row.quarter() + "季度");
  }

  /// Who may not read the file is told no more than that it is counted; of persons not even the id.
  private static Cell file(RateRow row, Names names) {
    String id = row.file() == null ? "" : row.file();
    boolean unnamed = names.label(id).equals(id);
    if (unnamed) {
      String told = row.told().file();
      return Cell.of(told == null ? "（您的角色不查阅人员）" : told);
    }
    return names.page(id).map(href -> Cell.link(names.label(id), href)).orElseGet(() -> Cell.of(names.label(id)));
  }

  private static Cell events(RateRow row, Names names) {
    String id = row.file() == null ? "" : row.file();
    boolean named = !names.label(id).equals(id);
    List<Cell> cells = new ArrayList<>();
    for (long position : row.positions()) {
      String text = "第" + position + "号";
      cells.add(named ? names.entry(id, position).map(href -> Cell.link(text, href)).orElseGet(() -> Cell.of(text)) : Cell.of(text));
    }
    return Cell.all(cells);
  }
}
