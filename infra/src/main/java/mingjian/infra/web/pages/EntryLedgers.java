package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The timeline of a dossier and the steps of any file, as files, with the filters of their pages and at the moment that is asked for.
@Component
class EntryLedgers implements LedgerSource {
  private static final String DOSSIERS = "office-holders/";
  private static final String CASES = "cases/";
  static final Set<String> NAMES = Stream.concat(
          Stream.of(DOSSIERS, CASES, "talks/", "rectifications/", "reviews/"), Stream.of(WorkCollection.values()).map(files -> files.address() + "/"))
      .map(files -> files + Ledgers.ID).collect(Collectors.toUnmodifiableSet());
  private static final List<String> HEADINGS = List.of("发生时间", "类别", "事项", "标记", "内容", "记录", "依据事件位置");

  private final Desk desk;
  private final Timelines timelines;
  private final DossierList dossiers;
  private final Histories histories;

  EntryLedgers(Desk desk, Timelines timelines, DossierList dossiers, Histories histories) {
    this.desk = desk;
    this.timelines = timelines;
    this.dossiers = dossiers;
    this.histories = histories;
  }

  @Override
  public Set<String> names() {
    return NAMES;
  }

  /// The pages of other files than cases know no moment but now.
  @Override
  public Set<String> filters(String name) {
    Set<String> filters = new TreeSet<>(name.startsWith(DOSSIERS) || name.startsWith(CASES) ? AskedMoment.NAMES : Set.of());
    if (name.startsWith(DOSSIERS)) filters.addAll(List.of("kind", "from", "to"));
    return filters;
  }

  @Override
  public Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who) {
    String id = name.substring(name.indexOf('/') + 1);
    if (name.startsWith(DOSSIERS)) desk.find(new OfficeHolderRegisterView(), id, who);
    Moment moment;
    try {
      moment = filters(name).contains("asOf") ? timelines.moment(AskedMoment.of(asked)) : Moment.NOW;
    } catch (DateTimeException notAMoment) {
      return Ledgers.Asked.wrongly(notAMoment.getMessage());
    }
    return name.startsWith(DOSSIERS) ? dossier(id, asked, moment, who) : file(name, id, moment, who);
  }

  private Ledgers.Asked dossier(String id, Map<String, String> asked, Moment moment, SignedIn who) {
    AskedPeriod period = AskedPeriod.of(asked.get("from"), asked.get("to"));
    String chosen = asked.getOrDefault("kind", "").strip();
    Optional<EntryKind> kind = Stream.of(EntryKind.values()).filter(it -> it.name().equals(chosen)).findFirst();
    String problem = chosen.isEmpty() || kind.isPresent() ? period.problem() : "“类别”没有" + AskedPage.quoted(chosen) + "这一项，请从列表中选择或者清除。";
    if (problem != null) {
      return Ledgers.Asked.wrongly(problem);
    }
    DossierList.Wanted wanted = new DossierList.Wanted(
        new PersonId(id), kind.orElse(null), period.from(), period.to(), new AskedPage(1, null), null, moment, "");
    List<String> filters = told(
        labelled("类别", kind.map(it -> Words.of(it)).orElse("")), labelled("发生于（起）", asked.getOrDefault("from", "").strip()),
        labelled("发生于（止）", asked.getOrDefault("to", "").strip()), moment(moment));
    return ledger("廉政档案时间线", "领导干部", id, filters, dossiers.all(wanted, who), who);
  }

  /// A file has one step at least: who may see none of them has no such list, as there is none on the page.
  private Ledgers.Asked file(String name, String id, Moment moment, SignedIn who) {
    boolean there = desk.names(who).page(id).filter(("/" + name)::equals).isPresent() && histories.all(id, Moment.NOW, who).count(desk.views()) > 0;
    if (!there) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return ledger("全部记录", "卷宗", id, told(moment(moment)), histories.all(id, moment, who), who);
  }

  private Ledgers.Asked ledger(String title, String of, String id, List<String> filters, LedgerRows<Entries.Line> rows, SignedIn who) {
    UnaryOperator<String> about = label -> Stream.concat(Stream.of(of + "：" + label), filters.stream()).collect(Collectors.joining("；"));
    return new Ledgers.Asked(
        new Ledger<>(title, about.apply(id), about.apply(desk.names(who).label(id)), rows, HEADINGS, (line, _) -> cells(line)), Optional.empty());
  }

  private static List<String> told(@Nullable String... filters) {
    return Stream.of(filters).filter(Objects::nonNull).toList();
  }

  private static @Nullable String labelled(String label, String value) {
    return value.isEmpty() ? null : label + "：" + value;
  }

  private static @Nullable String moment(Moment moment) {
    return moment.isNow() ? null : labelled("时点", moment.inChinese());
  }

  private static List<Cell> cells(Entries.Line line) {
    String details = line.details().stream().map(detail -> detail.label() + "：" + detail.value().inFile()).collect(Collectors.joining("；"));
    return List.of(
        line.when(), Cell.of(line.kind()), Cell.of(line.what()), Cell.all(line.marks()), Cell.of(details), Cell.of(line.who()),
        Cell.count(line.position(), "号"));
  }
}
