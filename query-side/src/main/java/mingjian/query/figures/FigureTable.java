package mingjian.query.figures;

import java.util.List;
import java.util.Map;

/// The answer: a column per measure, a line per group, and the whole. Groups may overlap (a case with two subjects of different rank), and persons
/// in several groups are one person in the whole: lines are never added up.
///
/// @param unsure facts whose date may lie in the span or not, counted nowhere, by kind
/// @param quoted what records give in words only
public record FigureTable(
    FigureAsk ask, List<FigureMeasure> measures, List<Line> lines, Map<FigureMeasure, Cell> whole, Map<FigureKind, Long> unsure, List<String> quoted) {
  /// @param group one value for each dimension of the question
  public record Line(List<String> group, Map<FigureMeasure, Cell> cells) {
    public Cell cell(FigureMeasure measure) {
      return cells.getOrDefault(measure, Cell.of(new Measure(measure.unit(), 0)));
    }
  }

  /// @param hidden too small to be shown outside
  public record Cell(Measure measure, boolean hidden) {
    static Cell of(Measure measure) {
      return new Cell(measure, false);
    }

    Cell hide() {
      return new Cell(measure, true);
    }

    public String text() {
      return hidden ? SmallCells.HIDDEN : String.valueOf(measure.number());
    }
  }

  public Cell whole(FigureMeasure measure) {
    return whole.getOrDefault(measure, Cell.of(new Measure(measure.unit(), 0)));
  }
}
