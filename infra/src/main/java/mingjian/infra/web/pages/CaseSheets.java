package mingjian.infra.web.pages;

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
import org.springframework.stereotype.Component;

/// Sheets of a case and its double inquiry: 案件登记表, 立案呈批表, 一案双查表.
@Component
class CaseSheets {
  private final Desk desk;

  CaseSheets(Desk desk) {
    this.desk = desk;
  }

  Sheet registration(String id, SignedIn who) {
    CaseFileRow row = desk.find(new CaseFileView(), id, who);
    Names names = desk.names(who);
    List<Fact> facts = opened(row, names);
    List<Table> tables = List.of(
        new Table("被审查调查人", null, List.of("姓名或标识", "政治面貌", "监察对象类别", "职务", "状态"), row.subjects().stream().map(subject -> List.of(
            Cell.of(names.label(subject.person())), Cell.of(Words.of(subject.identity().politicalStatus())), Cell.of(Words.of(subject.identity().category())),
            Cell.of(desk.views().find(new OfficeHolderRegisterView(), subject.person().value(), desk.viewer(who))
                .flatMap(person -> person.mainPost()).map(post -> names.label(post.unit()) + post.post()).orElse("")),
            Cell.of(row.progress().of(subject.person()).map(progress -> Words.of(progress.state())).orElse("")))).toList(), ""));
    return Sheet.of("case-registration", "案件登记表", facts, tables);
  }

  Sheet approval(String id, SignedIn who) {
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
    return Sheet.of("case-approval", "立案呈批表", opened(row, names),
        List.of(new Table("审批意见", null, List.of("程序", "审批机关和职务", "批准人", "日期", "文件"), steps, "尚无审批记录")))
        .withBlanks("承办部门意见", "分管领导批示", "主要负责人批示");
  }

  Sheet review(String id, SignedIn who) {
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
    String title = row.progress().opened() == null ? "不启动双查审批表" : Words.of(row.progress().opened().mode()) + "表";
    return Sheet.of("double-inquiry", title, ReviewPages.facts(row, names), tables);
  }

  /// The double inquiry as it is drawn above its table.
  InquiryGraph graph(String id, SignedIn who) {
    AccountabilityRow row = desk.find(new AccountabilityView(), id, who);
    return ReviewPages.graph(row, AccountabilityTable.of(row), desk.names(who));
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
}
