package mingjian.infra.mechanisms;

import java.util.List;

/// One mechanism and what serves it.
///
/// @param commands simple names; @param events wire names; @param rules codes of rejections, reminders (`WatchRule.…`), flags (`flag.…`, `ProcedureFlaw.…` and the like)
/// @param views names; @param tests `Class#method`
/// @param note how it is served where it is a principle, or a name whose content was never published; empty else
public record Mechanism(
    int number, String name, List<String> commands, List<String> events, List<String> rules, List<String> views, List<String> tests, String note) {
  /// A principle, or a name without published content: nothing of its own is recorded.
  public boolean isPrinciple() {
    return commands.isEmpty() && events.isEmpty();
  }
}
