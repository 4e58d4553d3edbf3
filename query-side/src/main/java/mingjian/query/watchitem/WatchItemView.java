package mingjian.query.watchitem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.watch.WatchEvent.WatchItemRaised;
import mingjian.events.work.WorkCollection;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per reminder, read beside its row in the register.
public final class WatchItemView implements View<WatchItemRow> {
  @Override
  public String name() {
    return "watch-item";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<WatchItemRow> rowType() {
    return WatchItemRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof WatchItemRaised e ? Set.of(e.watchItemId().value()) : Set.of();
  }

  @Override
  public WatchItemRow fold(@Nullable WatchItemRow row, Recorded recorded, String key) {
    WatchItemRaised e = (WatchItemRaised) recorded.event();
    return new WatchItemRow(e.watchItemId(), e.about(), e.facts(), e.guard());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(WatchItemRow row) {
    return Fields.of("case", row.about().relatedCase());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("case"));
  }

  @Override
  public Set<String> readers(WatchItemRow row) {
    return Readers.work(WorkCollection.WATCH_ITEMS, row.watchItemId().value(), row.about(), row.guard());
  }
}
