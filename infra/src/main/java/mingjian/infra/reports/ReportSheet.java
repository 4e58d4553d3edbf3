package mingjian.infra.reports;

import java.util.List;
import java.util.Map;

/// A report as it is kept, sent and printed.
///
/// @param definition what was asked, in the words of the job's options
/// @param position of the log up to which everything is counted
public record ReportSheet(String name, String title, Map<String, String> definition, long position, List<String> notes, List<Table> tables) {
  public record Table(String title, List<String> headings, List<List<String>> rows) {}

  /// Whether there is a number in it.
  public boolean isEmpty() {
    return tables.stream().allMatch(table -> table.rows().isEmpty());
  }
}
