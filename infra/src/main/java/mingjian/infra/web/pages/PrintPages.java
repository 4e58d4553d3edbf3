package mingjian.infra.web.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.Approval;
import mingjian.events.Words;
import mingjian.events.casefile.Opening;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityTable;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefile.CaseFileRow;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sheets to print: 案件登记表, 立案呈批表, 一案双查表. Each bears who printed it and when (DOMAIN 7.10).
@Controller
class PrintPages {
  private final Desk desk;
  private final Clock clock;

  PrintPages(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/print/registration")
  String registration(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
    CaseFileRow row = desk.find(new CaseFileView(), id, who);
    Names names = desk.names(who);
    List<Fact> facts = opened(row, names);
    List<Table> tables = List.of(
        new Table("被审查调查人", null, List.of("姓名或标识", "政治面貌", "监察对象类别", "职务", "状态"), row.subjects().stream().map(subject -> List.of(
            Cell.of(names.label(subject.person())), Cell.of(Words.of(subject.identity().politicalStatus())), Cell.of(Words.of(subject.identity().category())),
            Cell.of(desk.views().find(new OfficeHolderRegisterView(), subject.person().value(), desk.viewer(who))
                .flatMap(person -> person.mainPost()).map(post -> names.label(post.unit()) + post.post()).orElse("")),
            Cell.of(row.progress().of(subject.person()).map(progress -> Words.of(progress.state())).orElse("")))).toList(), ""));
    return sheet("案件登记表", facts, tables, who, model);
  }

  @GetMapping("/cases/{id}/print/approval")
  String approval(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
    CaseFileRow row = desk.find(new CaseFileView(), id, who);
    Names names = desk.names(who);
    List<List<Cell>> steps = new ArrayList<>();
    for (Opening opening : row.opened().openings()) {
      for (Approval approval : opening.approvals()) {
        steps.add(List.of(
            Cell.of(Words.of(opening.procedure())), Cell.of(approval.organ() + approval.post()),
            Cell.of(approval.approver() == null ? "" : names.label(approval.approver())), Cell.of(approval.approvedOn().inChinese()),
            Cell.of(Telling.text(approval.document()))));
      }
    }
    return sheet("立案呈批表", opened(row, names),
        List.of(new Table("审批意见", null, List.of("程序", "审批机关和职务", "批准人", "日期", "文件"), steps, "尚无审批记录")), who, model);
  }

  @GetMapping("/reviews/{id}/print")
  String review(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
    AccountabilityRow row = desk.find(new AccountabilityView(), id, who);
    Names names = desk.names(who);
    AccountabilityTable table = AccountabilityTable.of(row);
    List<Table> tables = new ArrayList<>();
    table.tiers().forEach(tier -> tables.add(new Table(tier.name(), tier.gaps().isEmpty() ? null : "缺口：" + String.join("；", tier.gaps()),
        List.of("人员（组织）", "重合天数和占比", "依据", "状态", "理由和方式", "听取说明"),
        tier.lines().stream().map(line -> List.of(
            Cell.of(line.person() != null ? names.label(line.person()) : names.label(line.organisation())), Cell.of(line.overlap()),
            Cell.of(String.join("；", line.evidence())), Cell.of(line.stateName()),
            Cell.of(List.of(line.found(), line.reason(), line.measures()).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("，"))),
            Cell.of(line.heardOn() == null ? "" : line.heardOn().inChinese()))).toList(), "无")));
    tables.add(new Table("缺失项", null, List.of("缺失", "说明"), table.flags().stream()
        .map(flag -> List.of(Cell.of(flag.name()), Cell.of(flag.isExplained() ? flag.explanation() : "未说明"))).toList(), "无"));
    model.addAttribute("graph", ReviewPages.graph(row, table, names));
    return sheet(row.progress().opened() == null ? "不启动双查审批表" : Words.of(row.progress().opened().mode()) + "表", ReviewPages.facts(row, names), tables, who, model);
  }

  private static List<Fact> opened(CaseFileRow row, Names names) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("案件编号", Cell.of(Telling.text(row.opened().caseNumber()))));
    facts.add(new Fact("立案文号", Cell.of(row.opened().openings().stream()
        .map(opening -> Words.of(opening.procedure()) + " " + Telling.text(opening.number())).collect(Collectors.joining("；")))));
    facts.add(new Fact("立案日期", Cell.of(row.opened().openedOn().inChinese())));
    facts.add(new Fact("办理机关", Cell.of(row.opened().organ())));
    facts.add(new Fact("发案单位", Cell.of(row.opened().units().isEmpty() ? "待查" : row.opened().units().stream().map(names::label).collect(Collectors.joining("、")))));
    facts.add(new Fact("工作领域", Cell.of(row.opened().fields().isEmpty() ? "待查" : row.opened().fields().stream().sorted().map(Words::of).collect(Collectors.joining("、")))));
    facts.add(new Fact("违纪违法期间", Cell.of(row.opened().misconduct() == null ? "待查" : Telling.text(row.opened().misconduct()))));
    facts.add(new Fact("线索", Cell.of(row.opened().clueRef())));
    facts.add(new Fact("反映的主要问题", Cell.of(row.opened().allegation())));
    facts.add(new Fact("密级", Cell.of(Words.of(row.opened().secrecy()))));
    return facts;
  }

  private String sheet(String title, List<Fact> facts, List<Table> tables, SignedIn who, Model model) {
    model.addAttribute("title", title);
    model.addAttribute("facts", facts);
    model.addAttribute("tables", tables);
    model.addAttribute("mark", "打印：" + who.label() + "（" + who.code() + "） " + Times.minute(clock.instant()));
    return "sheet";
  }
}
