package mingjian.infra.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.rates.RateQuestion;
import mingjian.query.rates.RateRow;
import mingjian.query.rates.RatesView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The rates, and what is behind each of their figures, as files. A figure keeps its unit beside it, so that no two are added by mistake.
@Component
class RateLedgers implements LedgerSource {
  static final String TABLE = RatePages.ADDRESS.substring(1);
  static final String BEHIND = RatePages.BEHIND.substring(1);
  static final Set<String> NAMES = Set.of(TABLE, BEHIND);
  private static final List<String> HEADINGS = List.of("指标", "口径", "依据", "机制（项）", "分母", "分子", "差额", "不计入", "各项", "比率");

  private final Desk desk;
  private final RatePages pages;

  RateLedgers(Desk desk, RatePages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public Set<String> filters(String name) {
    return name.equals(TABLE) ? Set.of("year", "quarter", "unit") : Set.of("year", "quarter", "unit", "rate", "part");
  }

  @Override
  public Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who) {
    RatePages.Chosen chosen = pages.chosen(asked);
    Ledger<?> ledger = name.equals(TABLE) ? table(chosen, who) : behind(pages.asked(asked, who), who);
    return new Ledgers.Asked(ledger, Optional.ofNullable(chosen.problem()));
  }

  private Ledger<?> table(RatePages.Chosen chosen, SignedIn who) {
    return new Ledger<>(
        "比率", chosen.told(chosen.unit()), chosen.told(desk.names(who).label(chosen.unit())),
        new LedgerRows.Made<>(List.of(desk.rates()), () -> pages.lines(chosen, who)), HEADINGS, (line, _) -> cells(line));
  }

  private static List<Cell> cells(RatePages.Line line) {
    return List.of(
        Cell.of(line.name()), Cell.of(line.counted()), Cell.of(line.rule()), Cell.count(line.mechanism(), ""), told(List.of(line.whole())),
        told(line.met() == null ? List.of() : List.of(line.met())), told(line.between()), told(line.aside()), told(line.shares()), Cell.of(line.ratio()));
  }

  private static Cell told(List<RatePages.Figure> figures) {
    return Cell.of(figures.stream().map(figure -> figure.label() + " " + figure.number()).collect(Collectors.joining("；")));
  }

  private Ledger<?> behind(RatePages.Behind behind, SignedIn who) {
    RatesView view = desk.rates();
    RateQuestion question = behind.chosen().ask(behind.rate(), view, desk.today());
    LedgerRows.OfView<RateRow> all = new LedgerRows.OfView<>(
        view, question.all(behind.part()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), desk.viewer(who));
    LedgerRows.Some<RateRow> rows = new LedgerRows.Some<>(
        all, row -> question.isIn(behind.part(), row), views -> question.behind(views, behind.part(), 0, 1, all.viewer()).orElseThrow().total());
    String title = "比率：" + behind.title();
    return new Ledger<>(
        title, behind.chosen().told(behind.chosen().unit()), behind.chosen().told(desk.names(who).label(behind.chosen().unit())), rows,
        Stream.concat(RatePages.HEADINGS.stream(), Stream.of("归入")).toList(),
        (row, names) -> Stream.concat(
            RatePages.cells(row.row(), names).stream(), Stream.of(Cell.of(RatePages.label(behind.rate(), question.partOf(row.row()))))).toList());
  }
}
