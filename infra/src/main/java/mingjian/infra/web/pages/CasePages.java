package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.web.pages.Actions.Action;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Print;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.casefile.CaseFileQuery;
import mingjian.query.casefile.CaseFileQuery.Lacks;
import mingjian.query.casefile.CaseFileQuery.Next;
import mingjian.query.casefile.CaseFileRow;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.casefile.Missing;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.deadlines.DeadlinesRow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A case file: where the case and each subject stand, what may come next and who may do it, what is missing, which clocks run.
@Controller
class CasePages {
  private final Desk desk;
  private final Actions actions;
  private final CaseSteps steps;
  private final Histories histories;
  private final Timelines timelines;

  CasePages(Desk desk, Actions actions, Histories histories, Timelines timelines) {
    this.desk = desk;
    this.actions = actions;
    this.steps = new CaseSteps(actions);
    this.histories = histories;
    this.timelines = timelines;
  }

  @GetMapping("/cases/{id}")
  String file(
      @PathVariable String id, @RequestParam(defaultValue = "") String page,
      @RequestParam(required = false) @Nullable Long entry, AskedMoment when, @AuthenticationPrincipal SignedIn who, Model model) {
    var file = desk.views().find(new CaseFileView(), id, desk.viewer(who));
    if (file.isEmpty()) {
      return status(id, who, model);
    }
    CaseFileRow row = file.get();
    Names names = desk.names(who);
    Set<Missing> missing = CaseFileQuery.missing(row).stream().map(Lacks::what).collect(Collectors.toSet());
    List<Next> allowed = CaseSteps.byPeople(CaseFileQuery.next(row));
    List<Next> leading = CaseSteps.leading(allowed, row.progress(), missing);
    List<Action> next = new ArrayList<>(steps.lines(leading, row.progress(), id, names, who));
    List<Action> other = new ArrayList<>(steps.lines(allowed.stream().filter(step -> !leading.contains(step)).toList(), row.progress(), id, names, who));
    (missing.contains(Missing.REVIEW) ? next : other).addAll(actions.opening(List.of("open-accountability-review", "decline-review"), id, who));
    (missing.contains(Missing.RECTIFICATION) ? next : other).addAll(actions.opening(List.of("issue-rectification", "decline-rectification"), id, who));
    other.addAll(actions.opening(List.of("plan-talk", "file-appeal", "open-quality-review"), id, who));
    model.addAttribute("thing", new Thing(
        "案件", names.label(id), badges(row), CaseFileTables.facts(row, names), CaseFileTables.tables(row, clocks(id, who), names, desk), next, other, reminders(row, names),
        row.flaws().stream().map(flaw -> Words.of(flaw.flaw()) + "（" + Words.of("event." + flaw.event()) + "，" + flaw.occurredOn().inChinese() + "）").toList(),
        List.of(new Print("案件登记表", "/cases/" + id + "/print/registration"), new Print("立案呈批表", "/cases/" + id + "/print/approval"))));
    ReplayBar bar = timelines.bar("/cases/" + id, when);
    model.addAttribute("replay", bar);
    model.addAttribute("lanes", List.of(CaseLane.values()));
    model.addAttribute("entries", histories.of(id, AskedPage.of(page), entry, bar.moment(), who));
    return "thing";
  }

  /// For those who may know that the case exists and where it stands, and no more: 案管.
  private String status(String id, SignedIn who, Model model) {
    CaseRegisterRow row = desk.find(new CaseRegisterView(), id, who);
    Names names = desk.names(who);
    model.addAttribute("thing", new Thing(
        "案件（仅状态）", names.label(id), List.of(Cell.badge(Words.of(row.progress().state()), "")),
        List.of(
            new Fact("编号和文号", Cell.of(row.numbers().stream().map(Telling::text).collect(Collectors.joining("；")))),
            new Fact("单位", row.units().isEmpty() ? Cell.of("待查") : names.cell(row.units().getFirst())),
            new Fact("立案日期", Cell.of(row.openedOn().inChinese())),
            new Fact("办理机关", Cell.of(row.organ()))),
        List.of(), steps.lines(CaseSteps.byPeople(CaseFileQuery.next(row.progress(), row.origin())), row.progress(), id, names, who).stream().filter(Action::permitted).toList(), List.of(),
        List.of(), List.of(), List.of()));
    return "thing";
  }

  private List<DeadlinesRow> clocks(String id, SignedIn who) {
    return desk.asOf().now(desk.deadlines(), id, desk.viewer(who)).list();
  }

  private static List<Cell> badges(CaseFileRow row) {
    List<Cell> badges = new ArrayList<>();
    badges.add(Cell.badge(Words.of(row.progress().state()), ""));
    badges.add(Cell.badge(Words.of(row.origin()), "mute"));
    badges.add(Cell.badge(Words.of(row.opened().secrecy()), "mute"));
    if (row.subjects().stream().anyMatch(subject -> !subject.appealed().isEmpty())) {
      badges.add(Cell.badge("原决定经申诉改变", "warn"));
    }
    if (row.sealedFor() != null) {
      badges.add(Cell.badge("已封存", "bad"));
    }
    return badges;
  }

  private static List<String> reminders(CaseFileRow row, Names names) {
    Set<String> reminders = new LinkedHashSet<>();
    CaseFileQuery.missing(row).forEach(lack ->
        reminders.add(Words.of(lack.what()) + (lack.person() == null ? "" : "（" + names.label(lack.person()) + "）")));
    return List.copyOf(reminders);
  }
}
