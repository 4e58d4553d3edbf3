package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.accountability.CandidateProgress;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.ReviewState;
import mingjian.infra.web.pages.Actions.Action;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Print;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityTable;
import mingjian.query.accountability.AccountabilityTable.Line;
import mingjian.query.accountability.AccountabilityTable.Tier;
import mingjian.query.accountability.AccountabilityView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A double or triple inquiry: per tier who comes into question, for how many days, by which paper, and what is missing. Candidates, never verdicts.
@Controller
class ReviewPages {
  private static final Set<String> PER_PERSON = Set.of(
      "HearResponsiblePerson", "EstablishResponsibility", "ExemptFromResponsibility", "MarkNotApplicable", "AddEvidence", "UpholdFinding",
      "CorrectFinding", "ExplainMissing", "ReopenOnAppeal", "SettleAppealFlag");
  private static final Set<String> BY_THE_SYSTEM = Set.of("FlagRecalculation", "RecheckReview", "FlagAppeal");

  private final Desk desk;
  private final Actions actions;
  private final Histories histories;

  ReviewPages(Desk desk, Actions actions, Histories histories) {
    this.desk = desk;
    this.actions = actions;
    this.histories = histories;
  }

  @GetMapping("/reviews/{id}")
  String review(
      @PathVariable String id, @RequestParam(defaultValue = "") String page, @RequestParam(required = false) @Nullable Long entry,
      @AuthenticationPrincipal SignedIn who, Model model) {
    AccountabilityRow row = desk.find(new AccountabilityView(), id, who);
    Names names = desk.names(who);
    AccountabilityTable table = AccountabilityTable.of(row);
    List<String> allowed = table.next().stream().filter(step -> !PER_PERSON.contains(step) && !BY_THE_SYSTEM.contains(step))
        .filter(step -> !step.equals("IncludeNominationCheck") || !row.progress().nominationCheck()).toList();
    List<String> next = allowed.stream().filter(step -> isDue(step, row, table)).toList();
    List<String> other = allowed.stream().filter(step -> !next.contains(step)).toList();
    model.addAttribute("thing", new Thing(
        "一案双查", title(row, names), List.of(Cell.badge(table.state(), ""), Cell.badge(table.mayClose() ? "可以办结" : "尚不能办结", table.mayClose() ? "ok" : "mute")),
        facts(row, names), tables(row, table, id, who, names), actions.following(next, id, who), actions.following(other, id, who), reminders(row, table, names), List.of(),
        List.of(new Print("一案双查表", "/reviews/" + id + "/print"))));
    model.addAttribute("graph", graph(row, table, names));
    model.addAttribute("entries", histories.of(id, AskedPage.of(page), entry, Moment.NOW, who));
    return "thing";
  }

  /// What leads the inquiry on as it stands; the rest is possible and seldom needed.
  private static boolean isDue(String step, AccountabilityRow row, AccountabilityTable table) {
    return switch (step) {
      case "IdentifyCandidates" -> row.progress().derivation() == null || !table.changes().isEmpty();
      case "SettleRecalculation" -> !table.changes().isEmpty();
      case "CloseReview" -> table.mayClose() && (row.progress().state() == ReviewState.ANNOUNCED || row.progress().established().isEmpty());
      case "AnnounceAccountability", "OpenAccountabilityReview", "DeclineReview" -> true;
      case "ReopenReview" -> !table.changes().isEmpty();
      default -> false;
    };
  }

  /// Null where no inquiry was opened: there is nobody to draw.
  static @Nullable InquiryGraph graph(AccountabilityRow row, AccountabilityTable table, Names names) {
    if (row.progress().opened() == null) {
      return null;
    }
    var known = row.progress().caseFacts();
    List<Cell> direct = known == null ? List.of() : known.subjects().stream().map(names::cell).toList();
    return InquiryGraph.of(names.cell(row.caseId()), direct, table, names);
  }

  static String title(AccountabilityRow row, Names names) {
    String mode = row.progress().opened() == null ? "不启动双查" : Words.of(row.progress().opened().mode());
    return names.label(row.caseId()) + "：" + mode;
  }

  static List<Fact> facts(AccountabilityRow row, Names names) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("案件", names.cell(row.caseId())));
    facts.add(new Fact(row.notStarted() == null ? "启动日期" : "决定日期", Cell.of(row.beganOn().inChinese())));
    facts.add(new Fact("不启动理由", Cell.of(row.notStarted() == null ? "" : Words.of(row.notStarted()) + (row.explanation() == null ? "" : "：" + row.explanation()))));
    var known = row.progress().caseFacts();
    if (known != null) {
      facts.add(new Fact("发案单位", names.cell(known.unitId())));
      facts.add(new Fact("工作领域", Cell.of(known.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、")))));
      facts.add(new Fact("违纪违法期间", Cell.of(Telling.text(known.misconduct()))));
      facts.add(new Fact("当事人（直接责任，由案件审理认定）", Cell.of(known.subjects().stream().map(names::label).collect(Collectors.joining("、")))));
    }
    if (row.progress().opened() != null) {
      facts.add(new Fact("启动审批", Cell.of(Telling.text(row.progress().opened().approvals()))));
    }
    if (row.progress().opened() != null) {
      facts.add(new Fact("用人失察检查", Cell.of(row.progress().nominationCheck() ? "已列入" : "未列入")));
    }
    facts.add(new Fact("所引任职分工截至", Cell.of(row.progress().factsPosition() == 0 ? "" : "第" + row.progress().factsPosition() + "号记录")));
    return facts;
  }

  private List<Table> tables(AccountabilityRow row, AccountabilityTable table, String id, SignedIn who, Names names) {
    List<Table> tables = new ArrayList<>();
    if (!row.progress().appeals().isEmpty()) {
      tables.add(appeals(row, table, id, who, names));
    }
    for (Tier tier : table.tiers()) {
      tables.add(new Table(tier.name(), tier.gaps().isEmpty() ? null : "缺口：" + String.join("；", tier.gaps()),
          List.of("人员（组织）", "与违纪期间重合", "依据", "状态", "理由与方式", "听取说明", "缺失与说明", "下一步"),
          tier.lines().stream().map(line -> cells(line, id, who, names)).toList(), "本层级没有候选人；请核对任职和分工，或说明缺位原因。"));
    }
    List<Action> explaining = actions.following(List.of("ExplainMissing"), id, who);
    tables.add(new Table("缺失项", "办结前每一项都须补齐或写明原因。", List.of("缺失", "如何补", "说明", "下一步"),
        table.flags().stream().map(flag -> List.of(
            Cell.of(flag.name()), Cell.of(flag.advice()), flag.isExplained() ? Cell.of(flag.explanation()) : Cell.badge("未说明", "warn"),
            Cell.all(explaining.stream().map(step -> step.permitted()
                ? Cell.link("说明", step.href() + "?s0.flag=" + flag.flag().name()) : Cell.of("说明：由" + step.who() + "办理")).toList()))).toList(), "没有缺失项。"));
    return tables;
  }

  private Table appeals(AccountabilityRow row, AccountabilityTable table, String id, SignedIn who, Names names) {
    List<Action> steps = actions.following(table.next().stream().filter(Set.of("ReopenOnAppeal", "SettleAppealFlag")::contains).toList(), id, who);
    return new Table("原案决定经申诉改变", "由有权的人引用申诉重新开启双查，或者写明不影响本双查的理由。", List.of("申诉", "决定", "日期", "状态", "下一步"),
        row.progress().appeals().stream().map(it -> List.of(
            names.cell(it.flagged().appealId()), Cell.of(Words.of(it.flagged().outcome())), Cell.of(it.flagged().occurredOn().inChinese()),
            Cell.badge(it.answered() ? "已处理" : "待处理", it.answered() ? "ok" : "warn"),
            Cell.all(it.answered() ? List.of() : steps.stream().map(step -> step.permitted()
                ? Cell.link(step.label(), step.href() + "?s0.appealId=" + it.flagged().appealId()) : Cell.of(step.label() + "：由" + step.who() + "办理")).toList())))
            .toList(), "");
  }

  private List<Cell> cells(Line line, String id, SignedIn who, Names names) {
    String whom = line.person() != null ? "s0.person=" + line.person() : "s0.organisation=" + line.organisation();
    List<String> missing = new ArrayList<>(line.flags().stream().map(flag -> Words.of(flag)).toList());
    missing.addAll(line.notes());
    List<Action> steps = actions.following(line.next(), id, who);
    List<Cell> next = new ArrayList<>(steps.stream().filter(Action::permitted)
        .map(step -> Cell.link(step.label(), step.href() + "?" + whom + "&s0.tier=" + line.tier().name())).toList());
    List<Action> others = steps.stream().filter(step -> !step.permitted()).toList();
    if (line.state() == CandidateState.PENDING && !others.isEmpty()) {
      next.add(Cell.of(String.join("、", others.stream().map(Action::label).toList()) + "：由" + others.getFirst().who() + "办理"));
    }
    return List.of(
        line.person() != null ? names.cell(line.person()) : names.cell(line.organisation()),
        Cell.of(line.overlap()), Cell.of(String.join("；", line.evidence())),
        Cell.badge(line.stateName() + (line.reexamined() ? "（待复核）" : ""), tone(line)),
        Cell.of(String.join("，", List.of(line.found(), line.reason(), line.measures()).stream().filter(text -> !text.isEmpty()).toList())),
        Cell.of(line.heardOn() == null ? "" : line.heardOn().inChinese()), Cell.of(String.join("；", missing)),
        Cell.all(next));
  }

  private static String tone(Line line) {
    return switch (line.state()) {
      case ESTABLISHED -> "bad";
      case EXEMPT -> "ok";
      case PENDING -> "warn";
      case NOT_APPLICABLE, SHOWN_ONLY -> "mute";
    };
  }

  private static List<String> reminders(AccountabilityRow row, AccountabilityTable table, Names names) {
    List<String> reminders = new ArrayList<>();
    row.progress().unanswered().forEach(it -> reminders.add(
        "原案决定已于" + it.occurredOn().inChinese() + "经申诉" + Words.of(it.outcome()) + "，已认定的责任可能失去依据：请引用该申诉重新开启双查，或者写明不影响的理由。"));
    long again = row.progress().candidates().stream().filter(CandidateProgress::reexamined).count();
    if (again > 0) {
      reminders.add("有" + again + "项认定待复核：请逐项复核维持或者纠正；纠正后应当澄清、恢复。");
    }
    long pending = table.tiers().stream().flatMap(tier -> tier.lines().stream())
        .filter(line -> line.state() == CandidateState.PENDING).count();
    if (pending > 0) {
      reminders.add("尚有" + pending + "名待查责任人（组织）：请按下表“下一步”逐一听取说明，再认定、免责或标为不适用。");
    }
    long unexplained = table.flags().stream().filter(flag -> !flag.isExplained()).count();
    if (unexplained > 0) {
      reminders.add("尚有" + unexplained + "项缺失：请在“缺失项”一栏逐项补齐或写明原因。");
    }
    table.changes().forEach(change -> reminders.add("任职或分工记录有变化，请重新识别：" + change));
    return reminders;
  }
}
