package mingjian.infra.watch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// Rows of views page by page, as they are at the time: nothing is held whole.
record Portions(ViewStore store, Viewer viewer) {
  private static final int PAGE = 200;

  <R, T> Iterator<T> each(View<R> view, List<Condition> conditions, @Nullable String sort, Function<R, Stream<T>> made) {
    return new Joined<>(new Iterator<>() {
      private int offset;
      private long total = 1;

      @Override
      public boolean hasNext() {
        return offset < total;
      }

      @Override
      public Iterator<T> next() {
        ViewStore.Page<R> page = store.page(view, new Ask(conditions, null, sort, false, offset, PAGE), viewer);
        total = page.rows().isEmpty() ? 0 : page.total();
        offset += PAGE;
        return page.rows().stream().flatMap(made).iterator();
      }
    });
  }

  /// Where there are few.
  <R> List<R> all(View<R> view, Condition... conditions) {
    List<R> all = new ArrayList<>();
    each(view, List.of(conditions), null, Stream::of).forEachRemaining(all::add);
    return all;
  }

  /// One after the other, each asked for when the one before is through.
  static final class Joined<T> implements Iterator<T> {
    private final Iterator<Iterator<T>> sources;
    private Iterator<T> now = List.<T>of().iterator();

    Joined(Iterator<Iterator<T>> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (!now.hasNext() && sources.hasNext()) {
        now = sources.next();
      }
      return now.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return now.next();
    }
  }
}
