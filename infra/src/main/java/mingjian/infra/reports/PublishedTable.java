package mingjian.infra.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import mingjian.query.figures.FigureAsk;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureQuery;
import mingjian.query.figures.Figures;
import mingjian.query.figures.Measure;
import mingjian.query.figures.Span;
import org.jspecify.annotations.Nullable;

/// Published numbers beside those that follow from what is recorded here.
public record PublishedTable(ReadyReport report, List<Line> lines) {
  public enum Comparison {
    /// 一致
    EQUAL,
    /// 不一致
    DIFFERS,
    /// 不计算
    NOT_COMPUTED
  }

  /// @param number of the figure in its table, from 1
  /// @param computed null where the quote can't be computed
  public record Line(int number, PublishedFigure figure, @Nullable Measure computed, Comparison comparison) {
    public String computedText() {
      return computed == null ? "" : computed.number() + figure.unit();
    }

    public String anomalies() {
      return PublishedFigures.words(figure.anomalies());
    }
  }

  public static PublishedTable of(ReadyReport report, ViewStore store, Viewer viewer) {
    FigureQuery query = new FigureQuery(store);
    List<PublishedFigure> figures = PublishedFigures.of(report);
    return new PublishedTable(report, IntStream.range(0, figures.size()).mapToObj(n -> line(n + 1, figures.get(n), query, viewer)).toList());
  }

  private static Line line(int number, PublishedFigure figure, FigureQuery query, Viewer viewer) {
    if (!isComputed(figure) || !FigureQuery.isFor(viewer)) {
      return new Line(number, figure, null, Comparison.NOT_COMPUTED);
    }
    FigureMeasure measure = measure(figure).orElseThrow();
    Measure computed = measure.count(behind(figure, query, viewer).behind(measure, List.of()));
    boolean equal = computed.number() == Long.parseLong(figure.value());
    return new Line(number, figure, computed, equal ? Comparison.EQUAL : Comparison.DIFFERS);
  }

  /// Approximations and periods without a beginning are text (DOMAIN section 2, rules b and c).
  public static boolean isComputed(PublishedFigure figure) {
    return !figure.approx() && measure(figure).isPresent() && figure.periodResolved() != null && figure.value().matches("\\d+");
  }

  public static Optional<FigureMeasure> measure(PublishedFigure figure) {
    return Optional.ofNullable(figure.measure());
  }

  /// The facts that a number is computed from.
  public static Figures behind(PublishedFigure figure, FigureQuery query, Viewer viewer) {
    Span span = figure.periodResolved() == null ? new Span(LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 1)) : figure.periodResolved();
    return query.figures(new FigureAsk(span, List.of(), figure.only()), Set.of(measure(figure).orElseThrow().kind()), viewer);
  }
}
