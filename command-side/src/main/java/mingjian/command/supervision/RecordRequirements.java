package mingjian.command.supervision;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.Approval;
import mingjian.events.Words;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.supervision.RecordNeed;

/// The rules that [RecordKind] switches on, one method each; they know no kind by name.
final class RecordRequirements {
  private RecordRequirements() {}

  static void check(RecordSupervision c, Asking asking) {
    for (RecordNeed need : RecordNeed.values()) {
      if (c.kind().needs(need)) {
        check(need, c, asking);
      }
    }
    requirePoints(c.kind(), c.kind().rules().points(), c.details());
    requireFigures(c.kind(), c.figures());
    if (c.dueOn() != null && c.occurredOn().isKnown() && c.dueOn().isBefore(c.occurredOn().earliest())) {
      throw Rejection.at("dueOn", "record-due-before-it-began");
    }
  }

  private static void check(RecordNeed need, RecordSupervision c, Asking asking) {
    switch (need) {
      case PERSON -> require(!c.about().persons().isEmpty(), "about", "record-needs-person", c.kind());
      case UNIT -> require(c.about().unit() != null, "about", "record-needs-unit", c.kind());
      case YEAR -> require(c.year() != null && c.year() >= 1949 && c.year() <= asking.today().getYear() + 1, "year", "record-needs-year", c.kind());
      case MONTH -> require(c.occurredOn().month() != 0, "occurredOn", "record-needs-month", c.kind());
      case PERIOD -> require(c.period() != null && c.period().from().isKnown(), "period", "record-needs-period", c.kind());
      case PERIOD_WITH_END ->
          require(c.period() != null && c.period().to() != null && c.period().to().isKnown(), "period", "record-needs-period-with-end", c.kind());
      case DUE -> require(c.dueOn() != null, "dueOn", "record-needs-due", c.kind());
      case DOCUMENT -> require(c.document() != null, "document", "record-needs-document", c.kind());
      case APPROVAL -> require(c.approval() != null, "approval", "record-needs-approval", c.kind());
      case FIGURES -> require(!c.figures().isEmpty(), "figures", "record-needs-figures", c.kind());
      case DECIDED_BY_OTHERS -> requireDecidedByOthers(c, asking);
      case TELLS_NO_CLUE -> requireNoClue("content", List.of(c.headline(), c.content(), texts(c.details())));
      case RESULT, RECTIFICATION_OF_ISSUES, INTEGRITY_BASIS -> { }
    }
  }

  private static void require(boolean given, String field, String code, RecordKind kind) {
    if (!given) {
      throw Rejection.at(field, code, "kind", kind);
    }
  }

  /// 组织处理 is the appointing body's to decide; those who handle the case may propose it (DOMAIN 1A row 12).
  private static void requireDecidedByOthers(RecordSupervision c, Asking asking) {
    Approval approval = c.approval();
    if (approval == null || approval.approver() == null || c.about().relatedCase() == null) {
      return;
    }
    if (asking.facts().caseFacts(c.about().relatedCase()).team().contains(approval.approver())) {
      throw Rejection.at("approval", "record-decided-by-handler", "kind", c.kind());
    }
  }

  /// 未办结线索不得透露 (DOMAIN 1F row 81): an opinion is a conclusion, it speaks of no clue and cites none.
  private static void requireNoClue(String field, List<String> texts) {
    if (texts.stream().anyMatch(text -> text.contains("线索") || text.contains("clue-") || text.contains("举报") || text.contains("检举"))) {
      throw Rejection.at(field, "record-discloses-clue");
    }
  }

  static void requirePoints(RecordKind kind, List<RecordPoint> demanded, List<RecordDetail> details) {
    if (details.stream().anyMatch(detail -> detail.text().isBlank())) {
      throw Rejection.at("details", "record-point-blank");
    }
    Set<RecordPoint> told = details.stream().map(RecordDetail::point).collect(Collectors.toSet());
    String missing = demanded.stream().filter(point -> !told.contains(point)).map(Words::of).collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw Rejection.at("details", "record-point-missing", "kind", kind, "points", missing);
    }
  }

  /// A number is exact or quoted; each unit stands once, and units are never added (DOMAIN 2).
  static void requireFigures(RecordKind kind, List<Figure> figures) {
    Set<FigureUnit> seen = EnumSet.noneOf(FigureUnit.class);
    for (Figure figure : figures) {
      if (!kind.rules().units().isEmpty() && !kind.rules().units().contains(figure.unit())) {
        throw Rejection.at("figures", "figure-unit-not-counted", "kind", kind, "unit", figure.unit(), "units", units(kind));
      }
      if (!seen.add(figure.unit())) {
        throw Rejection.at("figures", "figure-unit-twice", "unit", figure.unit());
      }
      boolean quoted = figure.approximately() != null && !figure.approximately().isBlank();
      if (figure.value() == null != quoted || figure.value() != null && figure.value() < 0) {
        throw Rejection.at("figures", "figure-exact-or-quoted", "unit", figure.unit());
      }
    }
  }

  private static String units(RecordKind kind) {
    return kind.rules().units().stream().sorted().map(Words::of).collect(Collectors.joining("、"));
  }

  static void checkCompletion(CompleteRecord c, SupervisionFile file) {
    RecordKind kind = file.kind();
    if (c.result().isBlank()) {
      throw Rejection.at("result", "record-result-missing");
    }
    requirePoints(kind, kind.rules().closing(), c.details());
    requireFigures(kind, c.figures());
    if (kind.needs(RecordNeed.TELLS_NO_CLUE)) {
      requireNoClue("result", List.of(c.result(), texts(c.details())));
    }
    if (kind.needs(RecordNeed.RECTIFICATION_OF_ISSUES)) {
      requireRectification(c, file);
    }
  }

  /// What a meeting or an inspection found is mended, or it is said why nothing has to be (DOMAIN 1F row 84).
  private static void requireRectification(CompleteRecord c, SupervisionFile file) {
    Set<RecordPoint> told = new HashSet<>(file.told());
    c.details().forEach(detail -> told.add(detail.point()));
    if (told.contains(RecordPoint.ISSUES) && !file.rectified() && !told.contains(RecordPoint.NO_RECTIFICATION)) {
      throw Rejection.because("record-issues-not-rectified", "kind", file.kind());
    }
  }

  private static String texts(List<RecordDetail> details) {
    return details.stream().map(RecordDetail::text).collect(Collectors.joining("；"));
  }
}
