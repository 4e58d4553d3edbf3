package mingjian.infra.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mingjian.infra.reports.ReportSheet.Table;
import org.jspecify.annotations.Nullable;

/// Lines over the months of a report, all of one unit and by one scale.
///
/// @param names of the lines, in the order of their columns; @param months below it, empty where there is no room for one
/// @param values of each line: its numbers with commas, the lines with semicolons; @param most the upper end of the scale
public record PaperLines(List<String> names, List<String> months, String values, long most) {
  private static final int LABELS_MAX = 12;
  /// More than these are no line any more, but a thicket.
  private static final int MONTHS_MAX = 120;

  /// Empty where no two months are told. A month in which nothing happened counts too; what has no month is in the table alone.
  static Optional<PaperLines> of(Table table) {
    Map<YearMonth, List<String>> rows = new HashMap<>();
    table.rows().stream().filter(row -> row.getFirst().matches("\\d{4}-\\d{2}")).forEach(row -> rows.put(YearMonth.parse(row.getFirst()), row));
    List<YearMonth> known = rows.keySet().stream().sorted().toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = known.getFirst(); !month.isAfter(known.getLast()) && months.size() <= MONTHS_MAX; month = month.plusMonths(1)) months.add(month);
    return months.size() > MONTHS_MAX ? Optional.empty() : Optional.of(drawn(table, months, rows));
  }

  private static PaperLines drawn(Table table, List<YearMonth> months, Map<YearMonth, List<String>> rows) {
    List<long[]> lines = IntStream.range(1, table.headings().size())
        .mapToObj(column -> months.stream().mapToLong(month -> number(rows.get(month), column)).toArray()).toList();
    long most = lines.stream().flatMapToLong(LongStream::of).max().orElse(0);
    int each = Math.ceilDiv(months.size(), LABELS_MAX);
    return new PaperLines(
        table.headings().subList(1, table.headings().size()),
        IntStream.range(0, months.size()).mapToObj(at -> at % each == 0 ? months.get(at).toString() : "").toList(),
        lines.stream().map(line -> LongStream.of(line).mapToObj(Long::toString).collect(Collectors.joining(","))).collect(Collectors.joining(";")), Math.max(1, most));
  }

  private static long number(@Nullable List<String> row, int column) {
    return row != null && row.get(column).matches("\\d{1,12}") ? Long.parseLong(row.get(column)) : 0;
  }
}
