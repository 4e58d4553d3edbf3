package mingjian.query.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A question for figures.
///
/// @param by none, one or two
/// @param only values that hold, by dimension; a place stands for everything within it, a field or campaign for whatever touches it, among others too; several values are divided by `|`
public record FigureAsk(Span span, List<Dimension> by, Map<Dimension, String> only) {
  public FigureAsk {
    if (by.size() > 2 || by.stream().distinct().count() != by.size()) {
      throw new IllegalArgumentException("最多按两项分组，且两项不能相同，请改正。");
    }
    by = List.copyOf(by);
    only = new TreeMap<>(only);
  }

  public static FigureAsk of(Span span) {
    return new FigureAsk(span, List.of(), Map.of());
  }

  public FigureAsk only(Dimension dimension, String value) {
    Map<Dimension, String> more = new TreeMap<>(only);
    more.put(dimension, value);
    return new FigureAsk(span, by, more);
  }
}
