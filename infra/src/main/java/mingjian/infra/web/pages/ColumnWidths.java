package mingjian.infra.web.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How wide the columns of a printed table are, in hundredths of the paper: by what stands in them, so that a date doesn't get as much as a ground of a
/// finding. Tables with the same headings are alike.
final class ColumnWidths {
  /// More text than this makes no column wider.
  private static final int SIGNS_MAX = 120;
  private static final int SIGNS_MIN = 7;

  private ColumnWidths() {}

  static Map<List<String>, List<Integer>> of(List<Thing.Table> tables) {
    Map<List<String>, List<Thing.Table>> alike = tables.stream().collect(Collectors.groupingBy(Thing.Table::headings, LinkedHashMap::new, Collectors.toList()));
    return alike.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> hundredths(entry.getKey(), entry.getValue())));
  }

  private static List<Integer> hundredths(List<String> headings, List<Thing.Table> tables) {
    List<Double> weights = IntStream.range(0, headings.size()).mapToObj(column -> weight(headings.get(column), column, tables)).toList();
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return weights.stream().map(weight -> (int) Math.round(100 * weight / sum)).toList();
  }

  /// Twice the text is broken into more lines, not set twice as wide.
  private static double weight(String heading, int column, List<Thing.Table> tables) {
    int longest = tables.stream().map(Thing.Table::lines).flatMap(Collection::stream)
        .flatMap(line -> column < line.size() ? Stream.of(line.get(column)) : Stream.empty()).mapToInt(cell -> cell.text().length()).max().orElse(0);
    return Math.sqrt(Math.clamp(Math.max(longest, heading.length()), SIGNS_MIN, SIGNS_MAX));
  }
}
