package mingjian.infra.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mingjian.infra.reports.PublishedTable;
import mingjian.infra.reports.ReadyReport;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.reports.ReportMistake;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Viewer;
import mingjian.query.figures.FigureFact;
import org.springframework.stereotype.Component;

/// The tables of the reports, the published ones, and what is behind their figures, as files.
@Component
class ReportLedgers implements LedgerSource {
  static final String TABLES = ReportQuestion.ADDRESS.substring(1);
  static final String BEHIND = ReportPages.BEHIND.substring(1);
  private static final String PUBLISHED = PublishedPages.ADDRESS.substring(1);
  static final Set<String> NAMES = Set.copyOf(Stream.concat(
      Stream.of(TABLES, BEHIND), Stream.of(ReadyReport.values()).map(report -> PUBLISHED + report.address())).toList());

  private final Desk desk;
  private final ReportPages pages;

  ReportLedgers(Desk desk, ReportPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public Set<String> filters(String name) {
    Set<String> filters = new TreeSet<>(name.startsWith(PUBLISHED) ? List.of("number") : ReportQuestion.NAMES);
    if (name.equals(TABLES)) filters.add("table");
    if (name.equals(BEHIND)) filters.addAll(List.of("measure", "g1", "g2", ReportPages.UNCOUNTED));
    return filters;
  }

  /// What counts has no rights of its own: who may read figures, reads all of them.
  @Override
  public Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who) {
    Viewer viewer = pages.permitted(who);
    Ledger<?> ledger = name.equals(TABLES) ? table(asked, who) : name.equals(BEHIND) ? behind(asked, viewer) : published(name.substring(PUBLISHED.length()), asked, viewer);
    return new Ledgers.Asked(ledger, Optional.empty());
  }

  private Ledger<?> table(Map<String, String> asked, SignedIn who) {
    ReportQuestion question;
    try {
      question = ReportQuestion.of(asked, desk.today());
    } catch (ReportMistake wrong) {
      throw new Senseless(wrong.sentence() + "请返回统计报表重新选择。");
    }
    String name = asked.getOrDefault("table", "CASES");
    ReportPages.UnitTable table = tables(question, name, who).findFirst()
        .orElseThrow(() -> new Senseless("这份报表中没有" + AskedPage.quoted(name) + "这张表：请从统计报表页面导出。"));
    String told = question.inChinese() + (question.outside() ? "；对外公布" : "");
    return new Ledger<>(
        "统计报表：" + title(table), told, told,
        new LedgerRows.Made<>(ReportMaker.VIEWS, () -> tables(question, name, who).findFirst().map(ReportPages.UnitTable::lines).orElse(List.of())),
        table.headings(), (line, _) -> line);
  }

  private Stream<ReportPages.UnitTable> tables(ReportQuestion question, String name, SignedIn who) {
    return pages.tables(question, who).stream().filter(table -> table.name().equals(name));
  }

  /// Tables of one unit are called by it.
  private static String title(ReportPages.UnitTable table) {
    boolean announced = table.name().startsWith(ReportPages.ANNOUNCED);
    return (announced ? "公开通报（不计入本机关统计）" : "") + table.unit();
  }

  private Ledger<?> behind(Map<String, String> asked, Viewer viewer) {
    ReportPages.Behind behind = ReportPages.Behind.of(asked, desk.today());
    return facts(behind.title(), behind.note(), () -> pages.facts(behind, viewer));
  }

  private static Ledger<FigureFact> facts(String title, String note, Supplier<List<FigureFact>> facts) {
    return new Ledger<>(title, note, note, new LedgerRows.Made<>(ReportMaker.VIEWS, facts), FactLines.HEADINGS, FactLines::line);
  }

  /// @param name of a published table, perhaps with the number of one of its figures behind it
  private Ledger<?> published(String name, Map<String, String> asked, Viewer viewer) {
    String number = name.contains("/") ? name.substring(name.indexOf('/') + 1) : asked.getOrDefault("number", "");
    String table = name.replaceFirst("/.*", "");
    if (!number.isEmpty()) {
      PublishedPages.Computed computed = PublishedPages.computed(table, number);
      String title = computed.report().title() + "：" + computed.figure().place() + computed.figure().item();
      return facts(title, computed.note(), () -> computed.facts(desk, viewer));
    }
    ReadyReport report = PublishedPages.named(table);
    return new Ledger<>(
        report.title(), "全部", "全部", new LedgerRows.Made<>(ReportMaker.VIEWS, () -> PublishedTable.of(report, desk.views(), viewer).lines()), PublishedPages.HEADINGS,
        (line, _) -> PublishedPages.line(report, line));
  }
}
