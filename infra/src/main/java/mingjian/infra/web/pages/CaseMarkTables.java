package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.CaseMarks;
import mingjian.events.casefile.FiveOnes;
import mingjian.events.casefile.Measure;
import mingjian.events.casefile.MeasureBasis;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.query.Telling;
import org.jspecify.annotations.Nullable;

/// What a case carries beside its state, as its page shows it: measures with their dates, the five artefacts, campaigns, linked cases.
final class CaseMarkTables {
  private CaseMarkTables() {}

  static List<Fact> facts(CaseMarks marks, Names names) {
    List<Fact> facts = new ArrayList<>();
    marks.campaigns().forEach(tag -> facts.add(new Fact("专项", Cell.of(tag.campaign() + "（" + Telling.text(tag.period()) + "）"))));
    marks.links().forEach(link -> facts.add(new Fact(Words.of(link.link()), names.cell(link.other()))));
    return facts;
  }

  /// What speaks for the person stands where everybody who decides must see it.
  static List<Table> tables(CaseMarks marks, Names names, LocalDate today) {
    List<Table> tables = new ArrayList<>();
    if (!marks.surrenders().isEmpty() || !marks.forms().isEmpty()) {
      tables.add(new Table("从轻情节和四种形态", null, List.of("人员", "事项", "日期", "说明"), persons(marks, names), ""));
    }
    if (!marks.measures().isEmpty()) {
      tables.add(new Table(
          "措施", "技术调查措施不登记细节。", List.of("编号", "措施", "人员", "起", "批准至", "延长", "法定期限", "解除"),
          marks.measures().stream().map(measure -> measure(measure, names, today)).toList(), ""));
    }
    FiveOnes ones = marks.fiveOnes();
    if (!ones.attached().isEmpty() || !ones.waived().isEmpty()) {
      tables.add(new Table(
          "五个“一”", "已完成" + ones.attached().size() + "项，免予" + ones.waived().size() + "项；只提醒，不妨碍结案。", List.of("事项", "状态"),
          Stream.of(ArtefactKind.values()).map(kind -> List.of(Cell.of(Words.of(kind)), state(ones, kind))).toList(), ""));
    }
    return tables;
  }

  private static List<List<Cell>> persons(CaseMarks marks, Names names) {
    List<List<Cell>> lines = new ArrayList<>();
    marks.surrenders().forEach(one -> lines.add(line(names, one.subject(), Words.of(one.kind()), one.occurredOn().inChinese(), one.circumstances())));
    marks.forms().forEach(form -> lines.add(line(
        names, form.subject(), Words.of(form.form()), form.occurredOn().inChinese(),
        Stream.concat(Stream.ofNullable(form.reason()), form.warnings().stream().sorted().map(Words::of)).collect(Collectors.joining("；")))));
    return lines;
  }

  private static List<Cell> line(Names names, PersonId person, String what, String on, String text) {
    return List.of(names.cell(person), Cell.of(what), Cell.of(on), Cell.of(text));
  }

  private static List<Cell> measure(Measure measure, Names names, LocalDate today) {
    MeasureBasis basis = measure.basis();
    boolean overdue = measure.isOverdue(today);
    String until = measure.until() == null ? "" : measure.until().inChinese();
    String notice = measure.kind().isNotified() && !measure.noticeRecorded() ? "（未登记通知家属、单位）" : "";
    return List.of(
        Cell.of(measure.no()), Cell.of(Words.of(measure.kind()) + notice), names.cell(measure.subject()), Cell.of(since(measure)),
        overdue ? Cell.badge(until + " 已到期未解除", "bad") : Cell.of(until),
        Cell.of(measure.extensions() + "次（至多" + basis.extensionsMax() + "次）"), Cell.of(limit(basis)),
        Cell.of(measure.endedOn() == null ? "" : measure.endedOn().inChinese()));
  }

  private static String since(Measure measure) {
    return measure.since().inChinese() + (measure.recalculatedOn() == null ? "" : "（自" + measure.recalculatedOn().inChinese() + "起重新计算）");
  }

  private static String limit(MeasureBasis basis) {
    String longest = basis.limit() == null || basis.unit() == null ? "" : "，最长" + basis.limit() + Words.of(basis.unit());
    return "《" + basis.instrument() + "》" + version(basis.version()) + basis.article() + longest;
  }

  private static String version(@Nullable String version) {
    return version == null ? "" : "（" + version + "）";
  }

  private static Cell state(FiveOnes ones, ArtefactKind kind) {
    if (ones.attached().contains(kind)) {
      return Cell.badge("已完成", "ok");
    }
    return ones.waived().contains(kind) ? Cell.badge("免予", "mute") : Cell.badge("待完成", "warn");
  }
}
