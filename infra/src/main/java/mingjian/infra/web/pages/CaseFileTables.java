package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.SubjectProgress;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.query.HeadFlags;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.casefile.CaseFileRow;
import mingjian.query.casefile.Opened;
import mingjian.query.casefile.SubjectFile;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import org.jspecify.annotations.Nullable;

/// What a case file tells: its facts, its subjects with their clocks, and what belongs to it.
final class CaseFileTables {
  private CaseFileTables() {}

  static List<Fact> facts(CaseFileRow row, Names names) {
    Opened opened = row.opened();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("案件编号", Cell.of(Telling.text(opened.caseNumber()))));
    opened.openings().forEach(opening -> facts.add(new Fact("立案", Cell.of(Telling.text(opening)))));
    facts.add(new Fact("立案日期", Cell.of(opened.openedOn().inChinese())));
    facts.add(new Fact("单位", opened.units().isEmpty() ? Cell.badge("待查", "warn") : Cell.of(opened.units().stream().map(names::label).collect(Collectors.joining("、")))));
    facts.add(new Fact("工作领域", opened.fields().isEmpty() ? Cell.badge("待查", "warn") : Cell.of(opened.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、")))));
    facts.add(new Fact("违纪违法期间", opened.misconduct() == null ? Cell.badge("待查", "warn") : Cell.of(Telling.text(opened.misconduct()))));
    facts.add(new Fact("反映的主要问题", Cell.of(opened.allegation())));
    facts.add(new Fact("线索", clue(opened.clueRef(), names)));
    facts.add(new Fact("地区", Cell.of(opened.place().inChinese())));
    facts.add(new Fact("办理机关", Cell.of(opened.organ())));
    if (row.team() != null) {
      facts.add(new Fact("办案组", Cell.of("组长" + names.label(row.team().leader()) + "；成员"
          + row.team().members().stream().map(names::label).sorted().collect(Collectors.joining("、"))
          + (row.team().safetyOfficer() == null ? "" : "；安全员" + names.label(row.team().safetyOfficer())))));
    }
    facts.add(new Fact("审理人员", Cell.of(row.related().hearingOfficers().stream().map(names::label).sorted().collect(Collectors.joining("、")))));
    facts.addAll(CaseMarkTables.facts(row.marks(), names));
    facts.add(new Fact("材料", Cell.of(Telling.text(opened.documents()))));
    if (row.announcement() != null) {
      facts.add(new Fact("通报原文职务", Cell.of(row.announcement().position())));
      facts.add(new Fact("通报原文事由", Cell.of(row.announcement().reason())));
      facts.add(new Fact("推定部分", Cell.of(row.announcement().inferred().stream().map(Words::of).sorted().collect(Collectors.joining("、")))));
    }
    return facts;
  }

  /// In words as it was entered; where it is a clue of this system that the viewer may read, it leads there.
  private static Cell clue(@Nullable String ref, Names names) {
    return Optional.ofNullable(ref).flatMap(names::page).filter(page -> page.startsWith("/clues/") && !names.label(ref).equals(ref))
        .map(page -> Cell.link(names.label(ref), page)).orElseGet(() -> Cell.of(ref));
  }

  /// @param clocks of the case, as far as the viewer may see them
  static List<Table> tables(CaseFileRow row, List<DeadlinesRow> clocks, Names names, Desk desk) {
    LocalDate today = desk.today();
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("被审查调查人", null, List.of("人员", "状态", "一把手", "事实见面", "陈述申辩", "处分", "宣布", "执行"),
        row.progress().subjects().stream().map(subject -> subject(row, subject, names, desk)).toList(), "没有登记对象。"));
    FileClocks.table(clocks, names, today).ifPresent(tables::add);
    tables.addAll(CaseMarkTables.tables(row.marks(), names, today));
    List<List<Cell>> related = new ArrayList<>();
    row.related().talks().forEach(talk -> related.add(List.of(Cell.of("谈话"), names.cell(talk))));
    row.related().rectifications().forEach(rectification -> related.add(List.of(Cell.of("整改"), names.cell(rectification))));
    row.related().reviews().forEach(review -> related.add(List.of(Cell.of("一案双查"), names.cell(review))));
    row.related().files().stream().filter(file -> !names.label(file.fileId()).equals(file.fileId()))
        .forEach(file -> related.add(List.of(Cell.of(Words.of(file.files())), Cell.link(names.label(file.fileId()), "/" + file.files().address() + "/" + file.fileId()))));
    tables.add(new Table("相关事项", null, List.of("类别", "事项"), related, "还没有相关的谈话、整改或双查。"));
    return tables;
  }

  private static List<Cell> subject(CaseFileRow row, SubjectProgress subject, Names names, Desk desk) {
    SubjectFile file = row.subject(subject.person()).orElse(null);
    String sanctions = file == null ? "" : file.sanctions().stream()
        .map(sanction -> Words.of(sanction.kind()) + "：" + Words.of(sanction.penalty())
            + (sanction.effect() == null ? "" : "（" + Telling.text(sanction.effect()) + "）"))
        .collect(Collectors.joining("；"));
    return List.of(
        names.cell(subject.person()), Cell.badge(Words.of(subject.state()) + (subject.cleared() ? "，已澄清" : ""), subject.cleared() ? "ok" : ""),
        Cell.of(headFlag(row, file, subject.person(), desk)),
        Cell.of(file == null || file.factsServedOn() == null ? "" : file.factsServedOn().inChinese()),
        Cell.of(subject.stated() ? "已记录" : ""),
        Cell.of(sanctions + (subject.isDoublyExpelled() ? "（双开）" : "") + (file == null ? "" : appealed(file))),
        Cell.of(file == null || file.announcedOn() == null ? "" : file.announcedOn().inChinese()),
        Cell.of(file == null || file.executedOn() == null ? "" : file.executedOn().inChinese()));
  }

  /// What was imposed stays; what an appeal made of it stands behind it.
  private static String appealed(SubjectFile file) {
    return file.appealed().stream()
        .map(it -> "；" + it.occurredOn().inChinese() + "经" + Words.of(it.kind()) + Words.of(it.outcome()) + (it.against() == null ? "" : "“" + Words.of(it.against()) + "”")
            + (it.changedTo() == null ? "" : "为" + Words.of(it.changedTo())) + "（" + Telling.text(it.decision()) + "）")
        .collect(Collectors.joining());
  }

  /// Derived from the tenures each time it is shown; what somebody set by hand stands beside it with the reason.
  private static String headFlag(CaseFileRow row, @Nullable SubjectFile file, PersonId person, Desk desk) {
    var tenures = desk.views().page(
        new UnitDutiesView(), new Ask(List.of(Condition.is("person", person.value())), null, null, false, 0, 200), desk.rules())
        .rows().stream().map(UnitDutiesRow::held).filter(held -> held != null).toList();
    HeadFlag derived = HeadFlags.of(tenures, row.opened().openedOn(), row.opened().misconduct());
    String byHand = file == null || file.headFlag() == null ? "" : "；人工核定：" + Words.of(file.headFlag()) + "（" + file.headFlagReason() + "）";
    return Words.of(derived) + byHand;
  }
}
