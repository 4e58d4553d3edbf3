package mingjian.infra.web.pages;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;
import mingjian.query.ViewStore;

/// Entries on their way into a file, told so many at a time that their names and sources are asked for together.
///
/// @param told the entries of some rows, in their order
record EntryRows<R>(LedgerRows<R> rows, Function<List<R>, List<Entries.Line>> told) implements LedgerRows<Entries.Line> {
  private static final int AT_A_TIME = 500;

  @Override
  public long count(ViewStore views) {
    return rows.count(views);
  }

  @Override
  public <T> T walk(ViewStore views, Along<Entries.Line, T> along) {
    return rows.walk(views, (position, total, all) -> along.rows(position, total, lines(all)));
  }

  private Iterator<Entries.Line> lines(Iterator<R> all) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
        .gather(Gatherers.windowFixed(AT_A_TIME)).flatMap(some -> told.apply(some).stream()).iterator();
  }
}
