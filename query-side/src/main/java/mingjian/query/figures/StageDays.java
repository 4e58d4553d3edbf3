package mingjian.query.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How long the stages of the closed cases took, in days: the median and the time within which nine of ten were done, both by nearest rank, so that
/// each is the number of days of a case there is.
public record StageDays(CaseStage stage, int cases, long median, long ninetieth) {
  /// @param closed facts of closed cases; stages without exact dates are left out
  public static List<StageDays> of(List<FigureFact> closed) {
    Map<CaseStage, List<Long>> days = new EnumMap<>(CaseStage.class);
    for (FigureFact fact : closed) {
      for (String stage : fact.detail().isEmpty() ? new String[0] : fact.detail().split(" ")) {
        String[] parts = stage.split(":");
        days.computeIfAbsent(CaseStage.valueOf(parts[0]), _ -> new ArrayList<>()).add(Long.valueOf(parts[1]));
      }
    }
    return days.entrySet().stream().map(entry -> {
      List<Long> sorted = entry.getValue().stream().sorted().toList();
      return new StageDays(entry.getKey(), sorted.size(), rank(sorted, 50), rank(sorted, 90));
    }).toList();
  }

  private static long rank(List<Long> sorted, int percent) {
    return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
  }
}
