package mingjian.infra.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two sources of lines in the same order, walked side by side, in constant memory.
final class RowsInOrder {
  /// A row or a posting.
  ///
  /// @param content all there is to it, to be equal on both sides
  record Line(String key, long position, Object content) {}

  /// In the words of the report.
  private record Words(String more, String missing) {}

  private static final Words ROWS = new Words("多出此行", "缺少此行");
  private static final Words POSTINGS = new Words("多出一条所涉事件的记录", "缺少一条所涉事件的记录");
  // as both stores sort text; Java's own order differs beyond the first plane
  private static final Comparator<Line> BY_KEY = (one, other) -> Arrays.compareUnsigned(one.key().getBytes(UTF_8), other.key().getBytes(UTF_8));
  private static final Comparator<Line> BY_KEY_AND_POSITION = BY_KEY.thenComparingLong(Line::position);

  private RowsInOrder() {}

  /// @param view only to name it
  static Optional<ShadowViews.Difference> firstOfRows(String view, Iterator<Line> have, Iterator<Line> expected) {
    return first(view, have, expected, BY_KEY, ROWS);
  }

  static Optional<ShadowViews.Difference> firstOfPostings(String view, Iterator<Line> have, Iterator<Line> expected) {
    return first(view, have, expected, BY_KEY_AND_POSITION, POSTINGS);
  }

  private static Optional<ShadowViews.Difference> first(
      String view, Iterator<Line> have, Iterator<Line> expected, Comparator<Line> order, Words words) {
    Line mine = next(have);
    Line other = next(expected);
    while (mine != null || other != null) {
      int way = mine == null ? 1 : other == null ? -1 : order.compare(mine, other);
      if (mine != null && way < 0) return difference(view, mine, words.more());
      if (other != null && way > 0) return difference(view, other, words.missing());
      if (mine != null && other != null && !mine.content().equals(other.content())) return difference(view, other, "此行的内容不同");
      mine = next(have);
      other = next(expected);
    }
    return Optional.empty();
  }

  private static @Nullable Line next(Iterator<Line> lines) {
    return lines.hasNext() ? lines.next() : null;
  }

  private static Optional<ShadowViews.Difference> difference(String view, Line line, String what) {
    return Optional.of(new ShadowViews.Difference(view, line.key(), line.position(), what));
  }
}
