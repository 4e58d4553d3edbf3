package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.casecounts.CaseCountsView;
import mingjian.query.sanctioncounts.SanctionCountsView;
import org.springframework.stereotype.Component;

/// The tables of the statistics, and what is behind each figure, as files.
@Component
class FigureLedgers implements LedgerSource {
  static final String TABLES = FigurePages.ADDRESS.substring(1);
  static final String BEHIND = FigurePages.BEHIND.substring(1);
  static final Set<String> NAMES = Set.of(TABLES, BEHIND);

  private final Desk desk;
  private final FigurePages pages;

  FigureLedgers(Desk desk, FigurePages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// The tables of the page, by the name that an address has for each.
  enum Table {
    YEARS("立案、结案、处分（各按自己的日期）"),
    PROVINCES("按省级行政区"),
    PLACES("按地区和状态");

    final String title;

    Table(String title) {
      this.title = title;
    }
  }

  /// The links of each table, by its name.
  static Map<String, List<Cell>> offers(FigureQuestion question, SignedIn who) {
    Map<String, List<Cell>> offers = new HashMap<>();
    for (Table table : Table.values()) {
      Map<String, String> asked = new LinkedHashMap<>(Map.of("of", question.address(), "table", table.name()));
      if (question.year() != null) asked.put("year", String.valueOf(question.year()));
      offers.put(table.name(), ExportPages.offers(FigurePages.ADDRESS, asked, who));
    }
    return offers;
  }

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public Set<String> filters(String name) {
    return name.equals(TABLES) ? Set.of("of", "year", "table") : new TreeSet<>(FigureBehind.NAMES);
  }

  @Override
  public Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who) {
    return name.equals(TABLES) ? table(asked, who) : new Ledgers.Asked(behind(FigureBehind.of(asked), who), Optional.empty());
  }

  private Ledgers.Asked table(Map<String, String> asked, SignedIn who) {
    String chosen = asked.getOrDefault("table", Table.PLACES.name());
    Table table = Stream.of(Table.values()).filter(it -> it.name().equals(chosen)).findFirst()
        .orElseThrow(() -> new Senseless("“统计表”没有" + AskedPage.quoted(chosen) + "这一项：请从案件统计页面导出。"));
    FigurePages.Shown now = pages.shown(asked, who);
    FigureQuestion question = now.question();
    String told = (question.own() ? "本机关案件" : "公开通报") + "；" + (question.year() == null || table == Table.YEARS ? "全部年份" : FigureQuestion.label(question.year()));
    return new Ledgers.Asked(new Ledger<>(
        "案件统计：" + table.title, told, told,
        new LedgerRows.Made<>(List.of(new CaseCountsView(), new SanctionCountsView()), () -> lines(table, pages.shown(asked, who))),
        headings(table, now), (line, _) -> line), Optional.ofNullable(now.problem()));
  }

  private static List<String> headings(Table table, FigurePages.Shown shown) {
    return switch (table) {
      case YEARS -> List.of("年份", "立案（件）", "立案（人次）", "结案（件）", "结案（人次）", "处分（件）", "处分（人）");
      case PROVINCES -> List.of("地区", "件", "人次");
      case PLACES -> Stream.concat(Stream.of("地区", "件", "人次"), shown.states().stream().map(state -> state.label() + "（件）")).toList();
    };
  }

  private static List<List<Cell>> lines(Table table, FigurePages.Shown shown) {
    return switch (table) {
      case YEARS -> shown.ownYears().stream().map(year -> row(
          year.label(), year.opened(), year.openedSubjects(), year.closed().cases(), year.closed().subjects(), year.sanctionedCases(), year.sanctionedPersons())).toList();
      case PROVINCES -> shown.map().lines().stream().map(line -> row(line.name(), line.cases(), line.subjects())).toList();
      case PLACES -> places(shown);
    };
  }

  /// The whole first, as on the page: of each column by itself.
  private static List<List<Cell>> places(FigurePages.Shown shown) {
    List<List<Cell>> lines = new ArrayList<>();
    Function<FigurePages.State, Long> all = state -> shown.lines().stream().mapToLong(line -> line.byState().getOrDefault(state.name(), 0L)).sum();
    lines.add(row("合计", shown, shown.cases(), shown.subjects(), all));
    shown.lines().forEach(line -> lines.add(row(line.place(), shown, line.cases(), line.subjects(), state -> line.byState().getOrDefault(state.name(), 0L))));
    return lines;
  }

  private static List<Cell> row(String label, FigurePages.Shown shown, long cases, long subjects, Function<FigurePages.State, Long> byState) {
    return row(label, Stream.concat(Stream.of(cases, subjects), shown.states().stream().map(byState)).mapToLong(Long::longValue).toArray());
  }

  private static List<Cell> row(String label, long... numbers) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(label)));
    for (long number : numbers) row.add(Cell.count(number, ""));
    return row;
  }

  private Ledger<?> behind(FigureBehind figure, SignedIn who) {
    return behind(figure, figure.rows(), who);
  }

  private <R> Ledger<?> behind(FigureBehind figure, FigureBehind.Rows<R> rows, SignedIn who) {
    // a row's key may be a person's, whom not everybody who reads figures may know
    return new Ledger<>(
        "数字背后的案件", figure.note(), figure.note(), new LedgerRows.OfView<>(rows.view(), rows.ask(), desk.viewer(who)), rows.headings(),
        (row, names) -> rows.line().apply(row.row(), names));
  }
}
