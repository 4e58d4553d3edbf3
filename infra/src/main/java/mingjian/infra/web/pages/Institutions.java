package mingjian.infra.web.pages;

import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.web.pages.Register.Column;
import mingjian.infra.web.pages.Register.Filter;
import mingjian.query.Telling;
import mingjian.query.institutions.InstitutionRow;
import mingjian.query.institutions.InstitutionsView;

/// 建章立制清单: what units have laid down after recommendations.
final class Institutions {
  static final String ADDRESS = "/institutions";

  static final Register<InstitutionRow> REGISTER = new Register<>(
      "institutions", "建章立制清单", "各单位按照纪检监察建议制定、修订的制度。", new InstitutionsView(),
      List.of(Filter.picker("unit", "单位", "units"), Filter.picker("case", "案件", "cases"), Filter.until("adoptedOn", "印发日期不晚于")),
      List.of(
          new Column<>("制度", null, (row, names) -> Cell.link(row.title(), "/recommendations/" + row.recommendationId())),
          new Column<>("单位", null, (row, names) -> names.cell(row.about().unit())),
          new Column<>("工作领域", null, (row, names) -> Cell.of(row.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、")))),
          new Column<>("印发日期", "adoptedOn", (row, names) -> Cell.of(row.adoptedOn())),
          new Column<>("文件", null, (row, names) -> Cell.of(Telling.text(row.document()))),
          new Column<>("案件", null, (row, names) -> names.cell(row.about().relatedCase()))),
      "adoptedOn", true, true);

  private Institutions() {}
}
