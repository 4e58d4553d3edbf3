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
  private static final String DEADLINES = DeadlinePages.ADDRESS.substring(1);

  private final Desk desk;
  private final Registers registers;
  private final DeadlinePages deadlines;

  Ledgers(Desk desk, Registers registers, DeadlinePages deadlines) {
    this.desk = desk;
    this.registers = registers;
    this.deadlines = deadlines;
  }

  /// Without the web, for jobs.
  public static Ledgers over(Node node, Accounts accounts, Clock clock, Penalty owedFrom) {
    Reading reading = new Reading(node);
    Desk desk = new Desk(reading, accounts, clock);
    return new Ledgers(desk, new Registers(desk, owedFrom), new DeadlinePages(desk, new Handling(reading, accounts)));
  }

  /// A list as somebody asked for it.
  ///
  /// @param problem what was wrong in the filters, in Chinese; empty where nothing was
  public record Asked(Ledger<?> ledger, Optional<String> problem) {}

  /// @param asked filters, text and order as in the address of the page
  public Optional<Asked> named(String name, Map<String, String> asked, SignedIn who) {
    if (name.equals(DEADLINES)) {
      return Optional.of(new Asked(deadlines.ledger(asked, who), Optional.empty()));
    }
    return registers.named(name, who).map(register -> of(register, asked, who));
  }

  private <R> Asked of(Register<R> register, Map<String, String> asked, SignedIn who) {
    AskedRegister<R> question = AskedRegister.of(register, asked);
    List<Column<R>> columns = register.columns().stream().filter(Column::tells).toList();
    Ledger<R> ledger = new Ledger<>(
        register.title(), question.onRecord(), question.inFile(desk.names(who)), register.view(), question.ask(0, 1), desk.viewer(who),
        columns.stream().map(Column::label).toList(), (row, names) -> columns.stream().map(column -> column.cell().apply(row, names)).toList());
    return new Asked(ledger, Optional.ofNullable(question.problem()));
  }

  /// What may be filtered by, for whoever asks for something else.
  public Set<String> filters(String name, SignedIn who) {
    Set<String> known = new TreeSet<>(Set.of("q", "sort", "order"));
    if (name.equals(DEADLINES)) {
      return Set.of("span", "by", "unit", "limit");
    }
    registers.named(name, who).ifPresent(register -> register.filters().forEach(filter -> known.add(filter.field())));
    return known;
  }

  public static Set<String> names() {
    Set<String> names = new TreeSet<>(Registers.NAMES);
    names.add(DEADLINES);
    Stream.of(WorkCollection.values()).map(WorkCollection::address).forEach(names::add);
    return names;
  }

  public Names names(SignedIn who) {
    return desk.names(who);
  }
}
