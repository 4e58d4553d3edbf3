package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.events.watch.WatchFact;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Print;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.watchitem.WatchItemView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Files of daily supervision: what there is, and one file with its steps. One page serves all collections.
@Controller
class WorkPages {
  static final String ADDRESS = "/work";
  /// The addresses of [WorkCollection], as a pattern that an annotation can hold; a test sees to it that none is left out.
  static final String ADDRESSES = "warnings|watch-items|reports|clues|model-alerts|inquiries|admonitions|recommendations|records|disclosures|audits|duty-reports"
      + "|appointments|major-matters|power-lists|spending-approvals|duty-slips|task-lists|appeals|quality-reviews|lessons|exports";

  private final Desk desk;
  private final Actions actions;
  private final Histories histories;

  WorkPages(Desk desk, Actions actions, Histories histories) {
    this.desk = desk;
    this.actions = actions;
    this.histories = histories;
  }

  @GetMapping(ADDRESS)
  String all(@AuthenticationPrincipal SignedIn who, Model model) {
    Viewer viewer = desk.viewer(who);
    List<List<Cell>> lines = Stream.of(WorkCollection.values()).map(files -> line(files, viewer)).toList();
    model.addAttribute("thing", new Thing(
        "监督事项", "监督事项一览", List.of(), List.of(new Fact("各项监督机制怎样记录、在哪里看", Cell.link("帮助：监督机制与本系统的对应", "/help/mechanisms"))),
        List.of(new Table("各类事项", "只计您可以查阅的。", List.of("事项", "在办", "逾期", "说明"), lines, "还没有事项。")),
        List.of(), List.of(), List.of(), List.of(), List.of()));
    model.addAttribute("entries", null);
    return "thing";
  }

  private List<Cell> line(WorkCollection files, Viewer viewer) {
    LocalDate yesterday = desk.today().minusDays(1);
    String open = count(files, List.of(Condition.is("ended", 0L)), viewer);
    String overdue = count(files, List.of(new Condition("dueOn", null, yesterday)), viewer);
    String href = "/" + files.address();
    return List.of(
        Cell.link(Words.of(files), href), open.equals("0") ? Cell.of("无") : Cell.link(open + "件", href + "?ended=0"),
        overdue.equals("0") ? Cell.of("无") : Cell.badge(overdue + "件", "bad").to(href + "?dueOn=" + yesterday + "&sort=dueOn&order=asc"),
        Cell.of(Words.of("explain." + files.address())));
  }

  private String count(WorkCollection files, List<Condition> conditions, Viewer viewer) {
    return Totals.inChinese(desk.views().page(new WorkRegisterView(files), new Ask(conditions, null, null, false, 0, 1, Totals.COUNTED_TO), viewer));
  }

  @GetMapping("/{files:" + ADDRESSES + "}/{id}")
  String file(
      @PathVariable String files, @PathVariable String id, @RequestParam(defaultValue = "") String page, @RequestParam(required = false) @Nullable Long entry,
      @AuthenticationPrincipal SignedIn who, Model model) {
    WorkCollection collection = WorkCollection.addressed(files).orElseThrow();
    WorkRegisterRow row = desk.find(new WorkRegisterView(collection), id, who);
    Names names = desk.names(who);
    List<Table> tables = Stream.concat(behind(row, names, who).stream(), ClueLinks.tables(row, names, desk, desk.viewer(who)).stream()).toList();
    model.addAttribute("thing", new Thing(
        Words.of(collection), row.headline(), List.of(Cell.badge(WorkRegisters.state(row), "")), facts(row, names), tables,
        actions.following(row.standing().next(), id, who), actions.beginning(Onward.from(row), Onward.filled(row), who), reminders(row, desk.today()),
        row.breaches().stream().map(breach -> Words.of("value." + breach)).toList(), List.of(new Print("呈批表", "/" + files + "/" + id + "/print/approval"))));
    model.addAttribute("entries", histories.of(id, AskedPage.of(page), entry, Moment.NOW, who));
    return "thing";
  }

  static List<Fact> facts(WorkRegisterRow row, Names names) {
    List<Fact> facts = new ArrayList<>();
    if (row.kind() != null) facts.add(new Fact("类别", Cell.of(WorkRegisters.kind(row))));
    Words.find("basis." + row.kind()).ifPresent(basis -> facts.add(new Fact("依据", Cell.of(basis))));
    Words.find("remedy." + row.kind()).ifPresent(remedy -> facts.add(new Fact("怎么办", Cell.of(remedy))));
    facts.add(new Fact("领导干部", persons(row.about().persons(), names)));
    facts.add(new Fact("单位", names.cell(row.about().unit())));
    if (row.about().relatedCase() != null) facts.add(new Fact("关联案件", names.cell(row.about().relatedCase())));
    facts.add(new Fact("日期", Cell.of(row.openedOn().inChinese())));
    facts.add(new Fact("责任人（责任单位）", Cell.of(names.label(row.responsible()))));
    if (row.dueOn() != null) facts.add(new Fact("到期", Cell.of(Telling.text(row.dueOn()))));
    facts.add(new Fact("密级", Cell.of(Words.of(row.about().secrecy()))));
    return facts;
  }

  /// One leads to the dossier.
  private static Cell persons(Collection<PersonId> persons, Names names) {
    return persons.size() == 1 ? names.cell(persons.iterator().next()) : Cell.of(persons.stream().map(names::label).collect(Collectors.joining("、")));
  }

  /// What a reminder stands on: each fact leads to the event that tells it.
  private List<Table> behind(WorkRegisterRow row, Names names, SignedIn who) {
    return desk.views().find(new WatchItemView(), row.fileId(), desk.viewer(who)).stream()
        .map(item -> new Table("依据的事实", null, List.of("事实", "所在记录"),
            item.facts().stream().map(fact -> List.of(Cell.of(fact.text()), where(fact, names))).toList(), ""))
        .toList();
  }

  private static Cell where(WatchFact fact, Names names) {
    String file = fact.file() == null ? "" : fact.file().value();
    String label = names.label(file);
    if (label.equals(file)) {
      return Cell.of(label);
    }
    Optional<String> href = fact.at() == null ? names.page(file) : names.entry(file, fact.at());
    return href.map(it -> Cell.link(label + (fact.at() == null ? "" : "（第" + fact.at() + "号记录）"), it)).orElseGet(() -> Cell.of(label));
  }

  private static List<String> reminders(WorkRegisterRow row, LocalDate today) {
    boolean overdue = row.dueOn() != null && row.dueOn().isBefore(today) && !row.standing().ended();
    return overdue ? List.of("已于" + Telling.text(row.dueOn()) + "到期，尚未办结。") : List.of();
  }
}
