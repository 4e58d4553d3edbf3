package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationState;
import mingjian.events.rectification.RectificationSteps;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.rectificationregister.RectificationRegisterRow;
import mingjian.query.rectificationregister.RectificationRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A rectification: each measure with its owner, its date and where it stands.
@Controller
class RectificationPages {
  private final Desk desk;
  private final Actions actions;
  private final Histories histories;

  RectificationPages(Desk desk, Actions actions, Histories histories) {
    this.desk = desk;
    this.actions = actions;
    this.histories = histories;
  }

  @GetMapping("/rectifications/{id}")
  String rectification(
      @PathVariable String id, @RequestParam(defaultValue = "") String page, @RequestParam(required = false) @Nullable Long entry,
      @AuthenticationPrincipal SignedIn who, Model model) {
    RectificationRegisterRow row = desk.find(new RectificationRegisterView(), id, who);
    Names names = desk.names(who);
    RectificationProgress progress = row.progress();
    RectificationAbout about = progress.about();
    boolean declined = progress.state() == RectificationState.DECLINED;
    String title = (about == null ? "" : names.label(about.unitId())) + (declined ? "无须整改" : "整改（" + row.issuedOn().inChinese() + "下发）");
    model.addAttribute("thing", new Thing(
        "整改", title, List.of(Cell.badge(Words.of(progress.state()), "")), facts(row, about, names), List.of(measures(progress, desk.today())),
        actions.following(RectificationSteps.from(progress.state()), id, who), List.of(), reminders(progress, desk.today()), List.of(), List.of()));
    model.addAttribute("entries", histories.of(id, AskedPage.of(page), entry, Moment.NOW, who));
    return "thing";
  }

  private static List<Fact> facts(RectificationRegisterRow row, @Nullable RectificationAbout about, Names names) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("问题", Cell.of(String.join("；", row.problems()))));
    if (about != null) {
      facts.add(new Fact("整改单位", names.cell(about.unitId())));
      facts.add(new Fact("责任领导", Cell.of(about.leaders().stream().map(names::label).collect(Collectors.joining("、")))));
      facts.add(new Fact("来自案件", names.cell(about.sourceCase())));
      facts.add(new Fact("来自谈话", names.cell(about.sourceTalk())));
    }
    facts.add(new Fact("下发机关", Cell.of(row.issuedBy())));
    facts.add(new Fact("反馈期限", Cell.of(Telling.text(row.progress().feedbackDueOn()))));
    facts.add(new Fact("回头看日期", Cell.of(Telling.text(row.progress().lookBackDueOn()))));
    facts.add(new Fact(row.progress().state() == RectificationState.DECLINED ? "无须整改的理由" : "回头看情况", Cell.of(row.findings())));
    return facts;
  }

  private static Table measures(RectificationProgress progress, LocalDate today) {
    return new Table("整改措施", null, List.of("序号", "措施", "责任人", "四改类别", "期限", "状态"),
        progress.measures().stream().map(standing -> List.of(
            Cell.of(standing.measure().no()), Cell.of(standing.measure().text()), Cell.of(standing.measure().owner()),
            Cell.of(Words.of(standing.measure().category())),
            standing.state().isSettled() ? Cell.of(Telling.text(standing.measure().dueOn())) : Registers.due(standing.measure().dueOn(), today),
            Cell.badge(Words.of(standing.state()), standing.state().isSettled() ? "ok" : ""))).toList(),
        "没有措施。");
  }

  private static List<String> reminders(RectificationProgress progress, LocalDate today) {
    return progress.overdue(today).stream()
        .map(late -> Words.of(late.due()) + (late.no() == null ? "" : "（" + late.no() + "）") + "应于" + Telling.text(late.dueOn()) + "前完成，已逾期" + late.days() + "天。")
        .toList();
  }
}
