package mingjian.infra.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.Span;
import org.jspecify.annotations.Nullable;

/// A number as it was printed. The quote stays as it is; only an exact number of a resolved period is computed beside it.
///
/// @param line where in the source, as far as it is told; @param item what is counted, in words
/// @param periodResolved null where the quote tells no beginning
/// @param value as printed; @param approx 多、余、近、以上: text, never a number
/// @param measure, @param only how it is counted here; null where nothing here counts it
public record PublishedFigure(
    ReadyReport report, String sourceFile, String line, String place, String item, String periodQuoted, @Nullable Span periodResolved, String quotedText,
    String value, String unit, boolean approx, @Nullable FigureMeasure measure, Map<Dimension, String> only, Set<PublishedAnomaly> anomalies,
    String note) {

  /// What it says, wherever it stands: two texts that say the same are one.
  List<String> content() {
    return List.of(report.address(), place, item, periodQuoted, quotedText, value, unit);
  }

  public String printed() {
    return value + unit;
  }
}
