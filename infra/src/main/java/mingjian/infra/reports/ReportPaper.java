package mingjian.infra.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingjian.infra.papers.Papers;
import mingjian.infra.reports.ReportSheet.Table;

/// A report as PDF: each table, and under it a bar for each number, every column by its own scale, because different units are never compared.
/// The figures are those of the sheet to the digit; a PDF bears the time at which it was made, so its bytes differ from run to run.
public final class ReportPaper {
  private static final String TEMPLATE = "report";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final int BAR_MM_MAX = 90;
  /// More bars than these are no picture any more.
  private static final int BARS_MAX = 25;

  private ReportPaper() {}

  /// @param widthMm 0 for a bar that can't be seen
  public record Bar(String label, String number, int widthMm) {}

  public record Chart(String title, List<Bar> bars) {}

  /// @param charts one for each column of numbers
  public record Drawn(Table table, List<Chart> charts) {}

  /// @throws mingjian.infra.papers.PaperProblem where the machine has no Chinese font, or the template is broken
  public static byte[] pdf(Papers papers, ReportSheet sheet) {
    return papers.pdf(TEMPLATE, Map.of("report", sheet, "tables", sheet.tables().stream().map(ReportPaper::drawn).toList()));
  }

  static Drawn drawn(Table table) {
    List<Chart> charts = new ArrayList<>();
    Table parts = parts(table);
    if (parts.rows().size() > 1 && parts.rows().size() <= BARS_MAX) {
      IntStream.range(0, parts.headings().size()).filter(column -> isNumbers(parts, column)).forEach(column -> charts.add(chart(parts, column)));
    }
    return new Drawn(table, charts);
  }

  /// A number stands in most of its cells; a year is none.
  private static boolean isNumbers(Table table, int column) {
    long numbers = table.rows().stream().filter(row -> column < row.size() && NUMBER.matcher(row.get(column)).matches()).count();
    return numbers * 2 > table.rows().size() && !table.headings().get(column).contains("年");
  }

  /// The whole stands in the table; among its parts it would make them small.
  private static Table parts(Table table) {
    return new Table(table.title(), table.headings(), table.rows().stream().filter(row -> !row.getFirst().equals(ReportMaker.WHOLE)).toList());
  }

  private static Chart chart(Table table, int column) {
    long most = table.rows().stream().mapToLong(row -> number(row, column)).max().orElse(0);
    return new Chart(table.headings().get(column), table.rows().stream().map(row -> new Bar(
        label(row), column < row.size() ? row.get(column) : "", most == 0 ? 0 : (int) (number(row, column) * BAR_MM_MAX / most))).toList());
  }

  private static String label(List<String> row) {
    return row.stream().takeWhile(cell -> !NUMBER.matcher(cell).matches()).collect(Collectors.joining(" "));
  }

  private static long number(List<String> row, int column) {
    return column < row.size() && NUMBER.matcher(row.get(column)).matches() ? Long.parseLong(row.get(column)) : 0;
  }
}
