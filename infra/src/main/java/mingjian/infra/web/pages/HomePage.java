package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Origin;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.rectificationregister.RectificationRegisterRow;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkregister.TalkRegisterRow;
import mingjian.query.talkregister.TalkRegisterView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what waits for whoever has signed in.
@Controller
class HomePage {
  private static final int LINES_MAX = 8;

  private final Desk desk;
  private final Actions actions;
  private final Registers registers;
  private final DeadlinePages deadlines;

  HomePage(Desk desk, Actions actions, Registers registers, DeadlinePages deadlines) {
    this.desk = desk;
    this.actions = actions;
    this.registers = registers;
    this.deadlines = deadlines;
  }

  /// One of the big figures on top, which opens to what it counts.
  public record Tile(String label, String number, String unit, String href, String tone) {}

  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedIn who, Model model) {
    if (Frame.contentless(who)) {
      return who.holds(Role.REPORTER) ? "redirect:/figures" : who.holds(Role.SYSTEM_ADMINISTRATOR) ? "redirect:/health" : plain(who, model);
    }
    LocalDate today = desk.today();
    Names names = desk.names(who);
    Page<RectificationRegisterRow> overdue =
        ask(new RectificationRegisterView(), List.of(new Condition("dueOn", null, today.minusDays(1))), "dueOn", false, who);
    Page<TalkRegisterRow> followUps =
        ask(new TalkRegisterView(), List.of(new Condition("dueOn", null, today.plusDays(14))), "dueOn", false, who);
    Page<CaseRegisterRow> own = ask(new CaseRegisterView(), List.of(Condition.is("origin", Origin.OPENED.name())), "openedOn", true, who);
    List<Tile> tiles = new ArrayList<>(List.of(
        new Tile("逾期整改", Totals.inChinese(overdue), "件", "/rectifications?dueOn=" + today.minusDays(1), overdue.total() > 0 ? "bad" : "ok"),
        new Tile("两周内到期的谈话跟踪", Totals.inChinese(followUps), "场", "/talks?dueOn=" + today.plusDays(14), followUps.total() > 0 ? "warn" : "ok"),
        new Tile("本机关立案", Totals.inChinese(own), "件", "/cases?origin=OPENED", "")));
    tiles.addAll(deadlines.tiles(who));
    if (Frame.owing(who)) {
      long owed = registers.owedBy(who);
      tiles.add(new Tile("未启动双查", Long.toString(owed), "件", Registers.OWED_ADDRESS, owed > 0 ? "warn" : "ok"));
    }
    model.addAttribute("tiles", tiles);
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("最近立案", null, List.of("案件", "单位", "立案日期", "状态"), own.rows().stream().map(row -> List.of(
        names.cell(row.caseId()), row.units().isEmpty() ? Cell.of("待查") : names.cell(row.units().getFirst()),
        Cell.of(row.openedOn().inChinese()), Cell.badge(Words.of(row.progress().state()), ""))).toList(), "还没有您可以查阅的案件。"));
    tables.add(new Table("逾期整改", null, List.of("整改单位", "问题", "到期"), overdue.rows().stream().map(row -> List.of(
        names.cell(row.progress().about() == null ? null : row.progress().about().unitId()),
        Cell.link(String.join("；", row.problems()), "/rectifications/" + row.rectificationId()), Registers.due(row.dueOn(), today))).toList(),
        "没有逾期的整改。"));
    model.addAttribute("tables", tables);
    model.addAttribute("shortcuts", List.of("cases", "talks", "rectifications", "reviews", "office-holders", "units").stream()
        .flatMap(collection -> actions.creating(collection, who).stream()).toList());
    return "home";
  }

  private static String plain(SignedIn who, Model model) {
    model.addAttribute("tiles", List.of());
    model.addAttribute("tables", List.of());
    model.addAttribute("shortcuts", List.of());
    return "home";
  }

  private <R> Page<R> ask(View<R> view, List<Condition> conditions, String sort, boolean descending, SignedIn who) {
    return desk.views().page(view, new Ask(conditions, null, sort, descending, 0, LINES_MAX, Totals.COUNTED_TO), desk.viewer(who));
  }
}
