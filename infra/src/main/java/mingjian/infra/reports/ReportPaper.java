package mingjian.infra.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.infra.papers.Papers;
import mingjian.infra.reports.ReportSheet.Table;
import org.jspecify.annotations.Nullable;

/// A report as PDF: each table, and under it what it draws: lines over time, else a bar for each number, every column by its own scale, because different units
/// are never compared. The figures are those of the sheet to the digit; a PDF bears the time at which it was made, so its bytes differ from run to run.
public final class ReportPaper {
  private static final String TEMPLATE = "report";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(\\.\\d)?%");
  private static final int BAR_MM_MAX = 90;
  /// More bars than these are no picture any more.
  private static final int BARS_MAX = 25;

  private ReportPaper() {}

  /// @param widthMm 0 for a bar that can't be seen
  public record Bar(String label, String number, int widthMm) {}

  /// @param bars empty where lines are drawn; @param lines null where bars are; @param note said below it; may be empty
  public record Chart(String title, List<Bar> bars, @Nullable PaperLines lines, String note) {
    Chart(String title, List<Bar> bars) {
      this(title, bars, null, "");
    }
  }

  /// @param charts none where there is nothing to compare
  ///
  /// @param today whether it stands for the day of the PDF, not for the report's position
  public record Drawn(Table table, List<Chart> charts, boolean today) {}

  /// @throws mingjian.infra.papers.PaperProblem where the machine has no Chinese font, or the template is broken
  public static byte[] pdf(Papers papers, ReportSheet sheet) {
    return pdf(papers, sheet, List.of());
  }

  /// @param today what is drawn beside the report, as it is on the day of the PDF and not at the report's position
  public static byte[] pdf(Papers papers, ReportSheet sheet, List<Table> today) {
    List<Drawn> drawn = Stream.concat(sheet.forReading().tables().stream().map(ReportPaper::drawn), today.stream().map(table -> new Drawn(table, bars(table, 1), true))).toList();
    return papers.pdf(TEMPLATE, Map.of("report", sheet, "tables", drawn));
  }

  static Drawn drawn(Table table) {
    return new Drawn(table, switch (table.title()) {
      case ReportMaker.MONTHS -> PaperLines.of(table).map(lines -> List.of(new Chart(table.title(), List.of(), lines, ""))).orElseGet(() -> bars(table, 1));
      case ReportMaker.PLACES -> places(table);
      case ReportMaker.STAGES -> bars(table, 2).stream().map(chart -> new Chart(chart.title() + "（天）", chart.bars())).toList();
      case ReportMaker.RATE -> rate(table);
      default -> compared(parts(table));
    }, false);
  }

  /// Of a table by groups: one row is no picture, and too many are none either.
  private static List<Chart> compared(Table parts) {
    return parts.rows().size() > 1 && parts.rows().size() <= BARS_MAX ? bars(parts, 0) : List.of();
  }

  /// @param from the first column that is drawn
  private static List<Chart> bars(Table table, int from) {
    List<Chart> charts = new ArrayList<>();
    IntStream.range(from, table.headings().size()).filter(column -> isNumbers(table, column)).forEach(column -> charts.add(chart(table, column)));
    return charts;
  }

  private static List<Chart> places(Table table) {
    List<List<String>> most = table.rows().stream().sorted((one, other) -> Long.compare(number(other, 1), number(one, 1))).limit(BARS_MAX).toList();
    String note = table.rows().size() > BARS_MAX ? "只画最多的" + BARS_MAX + "个地区，其余见表。" : "";
    return bars(new Table(table.title(), table.headings(), most), 1).stream().map(chart -> new Chart(chart.title(), chart.bars(), null, note)).toList();
  }

  /// The whole bar is all measures.
  private static List<Chart> rate(Table table) {
    List<Bar> bars = table.rows().stream().map(row -> new Bar("整改率", row.getLast(), percent(row.getLast()) * BAR_MM_MAX / 100)).toList();
    return bars.isEmpty() ? List.of() : List.of(new Chart("整改率（%）", bars, null, "全长" + BAR_MM_MAX + "毫米为100%。"));
  }

  private static int percent(String text) {
    return PERCENT.matcher(text).matches() ? Integer.parseInt(text.replaceFirst("[.%].*", "")) : 0;
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
