package mingjian.infra.views;

import java.util.List;
import java.util.Map;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewWriter;

/// What keeps the rows of views: both its sides, and what rebuilding and as-of need besides.
public interface RowStore extends ViewStore, ViewWriter, AutoCloseable {
  /// The rows of one thing, whoever may see them, in the order of their keys; as-of compares with these.
  <R> Map<String, R> rowsOf(View<R> view, String thing);

  /// The events up to `position` that touched the thing, in order.
  List<Long> postings(View<?> view, String thing, long position);

  /// The last event that touched the thing, 0 if none: as long as it stays the same, so do the rows of the thing.
  long lastPosting(View<?> view, String thing);

  /// As [#clear], and indexes are left out until [#endBulk]: sorting them once is faster than keeping them sorted. Nobody can ask meanwhile.
  @Override
  void beginBulk(View<?> view);

  @Override
  void endBulk(View<?> view);

  /// Every row with its last position and its readers, whoever may see it: what two ways to come to the same rows are compared by.
  List<String> dump(View<?> view);

  @Override
  void close();
}
