package mingjian.infra.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.casefile.CaseState;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.casecounts.CaseCountsQuery;
import mingjian.query.casecounts.CaseCountsRow;
import mingjian.query.casecounts.CaseCountsView;
import mingjian.query.casecounts.Province;
import mingjian.query.sanctioncounts.Counted;
import mingjian.query.sanctioncounts.SanctionCountsQuery;
import mingjian.query.sanctioncounts.SanctionCountsRow;
import mingjian.query.sanctioncounts.SanctionCountsView;
import org.jspecify.annotations.Nullable;

/// One figure of the statistics, as an address asks what is behind it.
///
/// @param own the office's own cases, or what others announced
/// @param province null for all, as with place, year (0 where it isn't known) and state
record FigureBehind(boolean own, By by, @Nullable Province province, @Nullable String place, @Nullable Integer year, @Nullable CaseState state) {
  static final List<String> NAMES = List.of("of", "by", "province", "place", "year", "state");
  private static final CaseCountsView CASES = new CaseCountsView();
  private static final SanctionCountsView SANCTIONS = new SanctionCountsView();

  /// What a figure counts, beside the place, year and state of the case; `unit` is what its list counts.
  enum By {
    OPENED("立案", "件"),
    CLOSED("结案", "件"),
    SANCTIONED_CASES("处分", "件"),
    SANCTIONED_PERSONS("处分", "人");

    final String label;
    final String unit;

    By(String label, String unit) {
      this.label = label;
      this.unit = unit;
    }
  }

  /// The rows behind it, and how each is told.
  record Rows<R>(View<R> view, Ask ask, List<String> headings, BiFunction<R, Names, List<Cell>> line) {}

  /// @throws Senseless where a part is none
  static FigureBehind of(Map<String, String> asked) {
    By by = chosen(asked, "by", "统计项目", By.values(), By::name);
    Integer year = FigureQuestion.year(asked.getOrDefault("year", ""));
    if (year == null && by != null && by != By.OPENED) {
      throw new Senseless("结案和处分须写明年份：请从案件统计的表中点开数字。");
    }
    String place = asked.getOrDefault("place", "").strip();
    return new FigureBehind(
        FigureQuestion.own(asked), by == null ? By.OPENED : by, chosen(asked, "province", "省级行政区", Province.values(), Province::name), place.isEmpty() ? null : place,
        year, chosen(asked, "state", "状态", CaseState.values(), CaseState::name));
  }

  private static <E> @Nullable E chosen(Map<String, String> asked, String name, String label, E[] all, Function<E, String> named) {
    String value = asked.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : Stream.of(all).filter(one -> named.apply(one).equals(value)).findFirst()
        .orElseThrow(() -> new Senseless("“" + label + "”没有" + AskedPage.quoted(value) + "这一项：请从案件统计的表中点开数字。"));
  }

  String note() {
    return (own ? by.label + "，" : "") + (place != null ? place : province != null ? Words.of(province) : "全部地区") + "，"
        + (year == null ? "全部年份" : FigureQuestion.label(year)) + (state == null ? "" : "，" + Words.of(state));
  }

  /// The parameters of its address; empty for what isn't asked.
  Map<String, String> same() {
    Map<String, String> same = new LinkedHashMap<>();
    same.put("of", own ? "own" : "announced");
    same.put("by", by.name());
    same.put("province", province == null ? "" : province.name());
    same.put("place", place == null ? "" : place);
    same.put("year", year == null ? "" : String.valueOf(year));
    same.put("state", state == null ? "" : state.name());
    return same;
  }

  Rows<?> rows() {
    int of = year == null ? 0 : year;
    return switch (by) {
      case OPENED -> new Rows<>(
          CASES, CaseCountsQuery.behind(own, province, place, year, state), List.of("案件", "日期", "状态", "依据的事件"), FigureBehind::opened);
      case CLOSED -> new Rows<>(CASES, CaseCountsQuery.behindClosed(of), List.of("案件", "结案日期", "状态", "对象", "依据的事件"), FigureBehind::closed);
      case SANCTIONED_CASES -> sanctioned(Counted.CASES, of);
      case SANCTIONED_PERSONS -> sanctioned(Counted.PERSONS, of);
    };
  }

  private static Rows<SanctionCountsRow> sanctioned(Counted counted, int year) {
    return new Rows<>(SANCTIONS, SanctionCountsQuery.behind(counted, year), List.of("案件", "处分年份", "依据的事件"), FigureBehind::sanctioned);
  }

  private static List<Cell> opened(CaseCountsRow row, Names names) {
    return List.of(
        names.cell(row.caseId()), Cell.of(row.openedOn()), Cell.of(Words.of(row.progress().state())),
        basis(row, names));
  }

  private static Cell basis(CaseCountsRow row, Names names) {
    return Cell.all(List.of(
        event(row.caseId().value(), row.position(), "第" + row.position() + "号事件立案", names),
        event(row.caseId().value(), row.movedAt(), "第" + row.movedAt() + "号事件至当前状态", names)));
  }

  /// Who may read the file is led to the event in it.
  private static Cell event(String id, long position, String text, Names names) {
    return names.entry(id, position).filter(_ -> !names.label(id).equals(id)).map(href -> Cell.link(text, href)).orElseGet(() -> Cell.of(text));
  }

  private static List<Cell> closed(CaseCountsRow row, Names names) {
    return List.of(
        names.cell(row.caseId()), row.closedOn() == null ? Cell.of("") : Cell.of(row.closedOn()), Cell.of(Words.of(row.progress().state())),
        Cell.count(row.progress().subjects().size(), "人"), basis(row, names));
  }

  private static List<Cell> sanctioned(SanctionCountsRow row, Names names) {
    return List.of(
        Cell.all(row.cases().stream().map(names::cell).toList()),
        Cell.of(FigureQuestion.label(row.year())),
        Cell.all(row.positions().stream().map(position -> row.cases().size() == 1
            ? event(row.cases().getFirst().value(), position, "第" + position + "号事件", names) : Cell.of("第" + position + "号事件")).toList()));
  }
}
