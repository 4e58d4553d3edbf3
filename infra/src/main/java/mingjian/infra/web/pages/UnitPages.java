package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.accountability.DirectManagement;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.accountability.DutyFacts.Supervised;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.unitduties.HeadOverlap;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.unitregister.UnitRegisterRow;
import mingjian.query.unitregister.UnitRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A unit: who leads it, who leads what in it, who supervises it, what it was before.
@Controller
class UnitPages {
  private static final int DUTIES_MAX = 200;

  private final Desk desk;
  private final Actions actions;
  private final HandsOffCheck handsOff;

  UnitPages(Desk desk, Actions actions, HandsOffCheck handsOff) {
    this.desk = desk;
    this.actions = actions;
    this.handsOff = handsOff;
  }

  @GetMapping("/units/{id}")
  String unit(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
    UnitRegisterRow row = desk.find(new UnitRegisterView(), id, who);
    Names names = desk.names(who);
    List<UnitDutiesRow> duties = desk.views().page(
        new UnitDutiesView(), new Ask(List.of(Condition.is("unit", id)), null, null, false, 0, DUTIES_MAX), desk.rules()).rows();
    List<DirectManagement> managed = handsOff.in(row.unitId(), duties);
    model.addAttribute("thing", new Thing(
        "单位", row.name(), badges(row, HeadOverlap.among(duties)), facts(row, names), tables(duties, managed, names),
        List.of(), actions.all("units", id, who), HandsOffCheck.reminders(managed, desk.today(), names::label), List.of(), List.of()));
    return "thing";
  }

  private static List<Cell> badges(UnitRegisterRow row, List<HeadOverlap> overlaps) {
    List<Cell> badges = new ArrayList<>();
    if (!overlaps.isEmpty()) {
      badges.add(Cell.badge("正职任期重叠待核", "warn"));
    }
    if (row.inferred()) {
      badges.add(Cell.badge("推定", "warn"));
    }
    if (row.mergedInto() != null) {
      badges.add(Cell.badge("已并入其他单位", "mute"));
    }
    return badges;
  }

  private static List<Fact> facts(UnitRegisterRow row, Names names) {
    return List.of(
        new Fact("类别", Cell.of(Words.of(row.kind()))),
        new Fact("地区", Cell.of(row.place().inChinese())),
        new Fact("上级单位", names.cell(row.superior())),
        new Fact("并入", names.cell(row.mergedInto())),
        new Fact("拆分自", names.cell(row.splitFrom())),
        new Fact("曾用名", Cell.of(String.join("、", row.formerNames()))),
        new Fact("与此为同一单位", Cell.of(row.sameAs().stream().map(names::label).collect(Collectors.joining("、")))));
  }

  private static List<Table> tables(List<UnitDutiesRow> duties, List<DirectManagement> managed, Names names) {
    List<Held> tenures = duties.stream().map(UnitDutiesRow::held).filter(held -> held != null)
        .sorted(Comparator.comparing((Held held) -> held.period().from()).reversed()).toList();
    List<Divided> divisions = duties.stream().map(UnitDutiesRow::divided).filter(divided -> divided != null)
        .sorted(Comparator.comparing((Divided divided) -> divided.period().from()).reversed()).toList();
    List<Supervised> supervisors = duties.stream().map(UnitDutiesRow::supervised).filter(supervised -> supervised != null)
        .sorted(Comparator.comparing((Supervised supervised) -> supervised.period().from()).reversed()).toList();
    List<Table> tables = new ArrayList<>();
    overlaps(HeadOverlap.among(duties), names).ifPresent(tables::add);
    tables.addAll(List.of(
        new Table("任职", "以任免文件为准", List.of("人员", "职务", "方式", "起止", "任免文件"),
            tenures.stream().map(held -> List.of(
                names.cell(held.person()), Cell.of(held.post() + (held.head() ? "（主要负责人）" : "")), Cell.of(Words.of(held.kind())),
                Cell.of(Telling.text(held.period())), document(held.document(), held.inferred()))).toList(),
            "还没有登记任职。"),
        new Table("班子分工", null, List.of("人员", "分管领域", "起止", "分工文件", "不直接分管"),
            divisions.stream().map(divided -> List.of(
                names.cell(divided.person()), Cell.of(divided.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、"))),
                Cell.of(Telling.text(divided.period())), document(divided.document(), false), HandsOffCheck.of(divided, managed))).toList(),
            "还没有登记班子分工；一案双查时将提示“无分工文件”。"),
        new Table("监督力量", null, List.of("监督机构", "人员", "职责", "起止"),
            supervisors.stream().map(supervised -> List.of(
                Cell.of(supervised.body()), names.cell(supervised.person()), Cell.of(supervised.post()),
                Cell.of(Telling.text(supervised.period())))).toList(),
            "还没有登记派驻或纪检监督力量。")));
    return tables;
  }

  private static Optional<Table> overlaps(List<HeadOverlap> overlaps, Names names) {
    return overlaps.isEmpty() ? Optional.empty() : Optional.of(new Table(
        "正职任期重叠", "同一天登记有两名正式任职的主要负责人。请核对任免文件，更正登错的任职；党政正职分设的，不必更正。",
        List.of("重叠期间", "任职", "另一任职"),
        overlaps.stream().map(it -> List.of(Cell.of(Telling.text(it.days())), tenure(it.one(), names), tenure(it.other(), names))).toList(), ""));
  }

  private static Cell tenure(UnitDutiesRow row, Names names) {
    Held held = Objects.requireNonNull(row.held(), "an overlap is one of tenures");
    return Cell.link(names.label(held.person()) + "：" + held.post(), "/events/" + row.position());
  }

  private static Cell document(@Nullable Object document, boolean inferred) {
    return document != null ? Cell.of(Telling.text(document)) : inferred ? Cell.badge("推定", "warn") : Cell.badge("缺文件", "warn");
  }
}
