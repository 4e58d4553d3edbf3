package mingjian.infra.views;

import java.util.Map;
import java.util.Set;
import mingjian.query.Folded;
import mingjian.query.View;
import mingjian.query.ViewWriter;

/// A store that refuses the first few writes, as a full disk does until somebody makes room.
final class FailingWriter implements ViewWriter {
  private final ViewWriter store;
  private int refusals;

  FailingWriter(ViewWriter store, int refusals) {
    this.store = store;
    this.refusals = refusals;
  }

  @Override
  public <R> void write(View<R> view, long after, Folded<R> folded) {
    if (refusals > 0) {
      refusals--;
      throw new ViewsUnavailable("磁盘已满");
    }
    store.write(view, after, folded);
  }

  @Override
  public <R> Map<String, R> rows(View<R> view, Set<String> keys) {
    return store.rows(view, keys);
  }

  @Override
  public long position(View<?> view) {
    return store.position(view);
  }

  @Override
  public void clear(View<?> view) {
    store.clear(view);
  }

  @Override
  public void dropOlder(View<?> view) {
    store.dropOlder(view);
  }
}
