package mingjian.query.sanctioncounts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;

/// The figures 处分 by year, and what is behind them.
public final class SanctionCountsQuery {
  private static final SanctionCountsView VIEW = new SanctionCountsView();

  private SanctionCountsQuery() {}

  /// @return by year; 0 where it isn't known
  public static Map<Integer, Long> byYear(ViewStore store, Counted counted, Viewer viewer) {
    Map<Integer, Long> byYear = new TreeMap<>();
    Ask ask = new Ask(List.of(Condition.is("counted", counted.name())), null, null, false, 0, 1);
    store.counts(VIEW, "year", ask, viewer).forEach((year, number) -> byYear.put(Integer.valueOf(year), number));
    return byYear;
  }

  public static Ask behind(Counted counted, int year) {
    return new Ask(List.of(Condition.is("counted", counted.name()), Condition.is("year", (long) year)), null, null, false, 0, 1);
  }
}
