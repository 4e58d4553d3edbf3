package mingjian.infra.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;

/// A report as it is kept, sent and printed.
///
/// @param definition what was asked, in the words of the job's options
/// @param position of the log up to which everything is counted
public record ReportSheet(String name, String title, Map<String, String> definition, long position, List<String> notes, List<Table> tables) {
  private static final Set<String> ASKED = Set.of("report", "from", "to", "by", "only", "outside");

  public record Table(String title, List<String> headings, List<List<String>> rows) {
    private Table forReading() {
      int source = headings.indexOf(ReportMaker.SOURCE);
      return source < 0 ? this : new Table(title, headings, rows.stream().map(row -> readable(row, source)).toList());
    }

    private static List<String> readable(List<String> row, int source) {
      List<String> readable = new ArrayList<>(row);
      readable.set(source, PublishedSources.read(row.get(source)));
      return List.copyOf(readable);
    }
  }

  /// With sources by who published them, when and under which title. Kept are the names of their files: a report that was frozen before this still has the
  /// same bytes.
  public ReportSheet forReading() {
    return new ReportSheet(name, title, definition, position, notes, tables.stream().map(Table::forReading).toList());
  }

  /// What was asked, as people are told. It isn't kept: a report that was frozen before it was told so still has the same bytes.
  public List<String> told() {
    List<String> told = new ArrayList<>(List.of("报表：" + title));
    if (definition.containsKey("from")) {
      told.add("期间：" + definition.get("from") + "至" + definition.get("to"));
      told.add("分组：" + list(definition.getOrDefault("by", ""), ",", "不分组"));
      told.add("限于：" + list(definition.getOrDefault("only", ""), " (?=[A-Z_]+=)", "不限"));
      told.add("对外公布：" + (definition.getOrDefault("outside", "").equals("true") ? "是，隐去小数" : "否"));
    }
    definition.forEach((name, value) -> {
      if (!ASKED.contains(name)) told.add(name + "：" + value);
    });
    return List.copyOf(told);
  }

  /// Dimensions in Chinese, after the values that hold for them where there are any.
  private static String list(String written, String between, String none) {
    return written.isBlank() ? none : Stream.of(written.split(between)).map(part -> part.split("=", 2))
        .map(part -> (part.length > 1 ? part[1].replace("|", "、") + "（" : "") + Words.find("value.Dimension." + part[0]).orElse(part[0]) + (part.length > 1 ? "）" : ""))
        .collect(Collectors.joining("；"));
  }

  /// Whether there is a number in it.
  public boolean isEmpty() {
    return tables.stream().allMatch(table -> table.rows().isEmpty());
  }
}
