package mingjian.query.figures;

import java.util.List;

/// 整改率: of the measures of what was issued in the span, those accepted or waived.
public record RectificationRate(long settled, long measures) {
  /// @param issued facts of rectifications
  public static RectificationRate of(List<FigureFact> issued) {
    long settled = 0;
    long measures = 0;
    for (FigureFact fact : issued) {
      String[] parts = fact.detail().split("/");
      settled += Long.parseLong(parts[0]);
      measures += Long.parseLong(parts[1]);
    }
    return new RectificationRate(settled, measures);
  }

  /// In tenths of a percent, rounded down; nothing is a rate of nothing.
  public String inChinese() {
    return measures == 0 ? "没有整改措施" : "%d.%d%%".formatted(settled * 1000 / measures / 10, settled * 1000 / measures % 10);
  }
}
