package mingjian.query.casecounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjian.events.casefile.CaseState;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// The figures 案件统计. 件 and 人次 stand apart and are never added (DOMAIN section 2).
public final class CaseCountsQuery {
  private static final CaseCountsView VIEW = new CaseCountsView();

  private CaseCountsQuery() {}

  /// @param year of the opening; 0 where it isn't known
  /// @param cases 件
  /// @param subjects 人次: who stands in two cases counts twice
  public record Figure(Province province, String place, int year, CaseState state, long cases, long subjects) {}

  /// @param cases 件; @param subjects 人次
  public record Closed(long cases, long subjects) {}

  /// @param own the office's own cases, or what others announced; never both together
  public static List<Figure> figures(ViewStore store, boolean own, Viewer viewer) {
    Map<String, Figure> cells = new LinkedHashMap<>();
    Ask ask = new Ask(List.of(Condition.is("own", own ? 1L : 0L)), null, null, false, 0, 1);
    store.counts(VIEW, "cell", ask, viewer).forEach((cell, cases) -> {
      String[] parts = cell.split("\\|", 5);
      Figure figure = new Figure(
          Province.valueOf(parts[3]), parts[4], Integer.parseInt(parts[0]), CaseState.valueOf(parts[1]), cases, cases * Long.parseLong(parts[2]));
      cells.merge(parts[3] + "|" + parts[4] + "|" + parts[0] + "|" + parts[1], figure, CaseCountsQuery::sum);
    });
    List<Figure> figures = new ArrayList<>(cells.values());
    figures.sort(Comparator.comparing(Figure::place).thenComparing(Figure::province).thenComparing(Figure::year).thenComparing(Figure::state));
    return List.copyOf(figures);
  }

  /// 结案 by the year of closing; 0 where it isn't known.
  public static Map<Integer, Closed> closedByYear(ViewStore store, Viewer viewer) {
    Map<Integer, Closed> closed = new TreeMap<>();
    Ask ask = new Ask(List.of(new Condition("own", 1L, 1L), new Condition("closedCell", "", null)), null, null, false, 0, 1);
    store.counts(VIEW, "closedCell", ask, viewer).forEach((cell, cases) -> {
      String[] parts = cell.split("\\|", 2);
      Closed more = new Closed(cases, cases * Long.parseLong(parts[1]));
      closed.merge(Integer.valueOf(parts[0]), more, (one, other) -> new Closed(one.cases() + other.cases(), one.subjects() + other.subjects()));
    });
    return closed;
  }

  /// The cases closed in a year.
  public static Ask behindClosed(int year) {
    return asking(List.of(Condition.is("own", 1L), Condition.is("closedYear", (long) year)));
  }

  /// The cases behind a figure; a null part leaves that part open.
  public static Ask behind(boolean own, @Nullable Province province, @Nullable String place, @Nullable Integer year, @Nullable CaseState state) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(Condition.is("own", own ? 1L : 0L));
    if (province != null) {
      conditions.add(Condition.is("province", province.name()));
    }
    if (place != null) {
      conditions.add(Condition.is("place", place));
    }
    if (year != null) {
      conditions.add(Condition.is("year", year.longValue()));
    }
    if (state != null) {
      conditions.add(Condition.is("state", state.name()));
    }
    return asking(conditions);
  }

  private static Ask asking(List<Condition> conditions) {
    return new Ask(conditions, null, null, false, 0, 1);
  }

  private static Figure sum(Figure one, Figure other) {
    return new Figure(one.province(), one.place(), one.year(), one.state(), one.cases() + other.cases(), one.subjects() + other.subjects());
  }
}
