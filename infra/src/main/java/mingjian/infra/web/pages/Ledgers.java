package mingjian.infra.web.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingjian.events.casefile.Penalty;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.web.Handling;
import mingjian.infra.web.Reading;
import mingjian.infra.web.pages.Register.Column;
import mingjian.infra.web.security.SignedIn;
import org.springframework.stereotype.Component;

/// Every list that has a page, to be taken out, by the name it has in addresses.
@Component
public class Ledgers {
  static final String DEADLINES = DeadlinePages.ADDRESS.substring(1);
  /// Stands in a name for the thing whose list it is.
  static final String ID = "{id}";

  private final Desk desk;
  private final Registers registers;
  private final List<LedgerSource> beside;

  /// @param beside pages whose lists are no registers
  Ledgers(Desk desk, Registers registers, List<LedgerSource> beside) {
    this.desk = desk;
    this.registers = registers;
    this.beside = beside;
  }

  /// Without the web, for jobs.
  public static Ledgers over(Node node, Accounts accounts, Clock clock, Penalty owedFrom) {
    Reading reading = new Reading(node);
    Desk desk = new Desk(reading, accounts, clock);
    Handling handling = new Handling(reading, accounts);
    Sources sources = new Sources(node);
    DossierList dossiers = new DossierList(desk, new Scrubber(node), sources);
    return new Ledgers(desk, new Registers(desk, owedFrom), List.of(
        new EntryLedgers(desk, new Timelines(desk), dossiers, new Histories(desk, sources)),
        new DeadlinePages(desk, handling), new FigureLedgers(desk, new FigurePages(desk)), new RateLedgers(desk, new RatePages(desk)),
        new ReportLedgers(desk, new ReportPages(desk, new ReportCharts(desk, handling)))));
  }

  /// A list as somebody asked for it.
  ///
  /// @param problem what was wrong in the filters, in Chinese; empty where nothing was
  public record Asked(Ledger<?> ledger, Optional<String> problem) {
    /// What can't be asked so at all.
    static Asked wrongly(String problem) {
      return new Asked(new Ledger<List<Cell>>("", "", "", new LedgerRows.Made<>(List.of(), List::of), List.of(), (line, _) -> line), Optional.of(problem));
    }
  }

  /// @param name as in the address of the page, without the slash in front; @param asked filters, text and order likewise
  /// @throws Senseless where the page answers so, too
  public Optional<Asked> named(String name, Map<String, String> asked, SignedIn who) {
    Optional<LedgerSource> page = page(name);
    return page.isPresent() ? page.map(it -> it.ledger(name, asked, who)) : registers.named(name, who).map(register -> of(register, asked, who));
  }

  /// A figure of a published table has its number behind the name of the table.
  private Optional<LedgerSource> page(String name) {
    return Stream.of(name, ofAny(name), name.replaceFirst("/\\d{1,3}$", ""))
        .flatMap(called -> beside.stream().filter(it -> it.names().contains(called))).findFirst();
  }

  /// The name for a list of any such thing.
  private static String ofAny(String name) {
    return name.replaceFirst("/[^/]+$", "/" + ID);
  }

  private <R> Asked of(Register<R> register, Map<String, String> asked, SignedIn who) {
    AskedRegister<R> question = AskedRegister.of(register, asked);
    List<Column<R>> columns = register.columns().stream().filter(Column::tells).toList();
    Names known = desk.names(who);
    Ledger<?> ledger = Ledger.of(
        register.title(), question.onRecord(), question.inFile(known), new LedgerRows.OfView<>(register.view(), question.ask(0, 1), desk.viewer(who)),
        columns.stream().map(Column::label).toList(), (row, names) -> columns.stream().map(column -> column.cell().apply(row, names)).toList());
    return new Asked(ledger, question.problem(known));
  }

  /// What may be filtered by, for whoever asks for something else.
  public Set<String> filters(String name, SignedIn who) {
    Optional<LedgerSource> page = page(name);
    if (page.isPresent()) {
      return page.get().filters(name);
    }
    Set<String> known = new TreeSet<>(Set.of("q", "sort", "order"));
    registers.named(name, who).ifPresent(register -> register.filters().forEach(filter -> known.add(filter.field())));
    return known;
  }

  public static boolean areNamed(String name) {
    return !name.contains("{") && (names().contains(name) || names().contains(ofAny(name)));
  }

  /// But search, whose index belongs to the server alone.
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(Registers.NAMES);
    names.add(DEADLINES);
    Stream.of(EntryLedgers.NAMES, FigureLedgers.NAMES, RateLedgers.NAMES, ReportLedgers.NAMES).forEach(names::addAll);
    Stream.of(WorkCollection.values()).map(WorkCollection::address).forEach(names::add);
    return names;
  }

  public Names names(SignedIn who) {
    return desk.names(who);
  }
}
