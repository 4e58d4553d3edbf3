package mingjian.infra.facts;

import java.util.ArrayList;
import java.util.List;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;

/// Every row that meets the conditions, page by page.
final class AllRows {
  private static final int PAGE = 200;

  private AllRows() {}

  static <R> List<R> of(ViewStore store, View<R> view, Viewer viewer, Condition... conditions) {
    List<R> all = new ArrayList<>();
    Page<R> page;
    do {
      page = store.page(view, new Ask(List.of(conditions), null, null, false, all.size(), PAGE), viewer);
      all.addAll(page.rows());
    } while (!page.rows().isEmpty() && all.size() < page.total());
    return all;
  }
}
