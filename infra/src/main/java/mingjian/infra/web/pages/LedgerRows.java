package mingjian.infra.web.pages;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Kept;
import mingjian.query.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Where the rows of a ledger come from, all as they stand at one moment.
interface LedgerRows<R> {
  /// A view may move between two readings; then it is read again, so often.
  int TRIES_MAX = 5;

  /// How many there are now.
  long count(ViewStore views);

  <T> T walk(ViewStore views, Along<R, T> along);

  @FunctionalInterface
  interface Along<R, T> {
    /// @param position of the log that the rows stand for; @param total how many rows will come
    T rows(long position, long total, Iterator<R> rows);
  }

  static ResponseStatusException moving() {
    return new ResponseStatusException(HttpStatus.CONFLICT, "figures-moving");
  }

  /// Those of a view, one at a time.
  record OfView<R>(View<R> view, Ask ask, Viewer viewer) implements LedgerRows<Kept<R>> {
    @Override
    public long count(ViewStore views) {
      return views.page(view, ask.at(0, 1), viewer).total();
    }

    @Override
    public <T> T walk(ViewStore views, Along<Kept<R>, T> along) {
      return views.walk(view, ask, viewer, along::rows);
    }
  }

  /// Some of a view's, where no question to the store asks for just those.
  ///
  /// @param number of them, as the store counts
  record Some<R>(OfView<R> all, Predicate<R> wanted, ToLongFunction<ViewStore> number) implements LedgerRows<Kept<R>> {
    @Override
    public long count(ViewStore views) {
      return number.applyAsLong(views);
    }

    @Override
    public <T> T walk(ViewStore views, Along<Kept<R>, T> along) {
      for (int tries = 0; tries < TRIES_MAX; tries++) {
        long before = views.changes(all.view());
        long total = count(views);
        Optional<T> answer = views.walk(all.view(), all.ask(), all.viewer(), (position, _, rows) -> views.changes(all.view()) != before
            ? Optional.empty() : Optional.of(along.rows(position, total, new Sieve<>(rows, row -> wanted.test(row.row())))));
        if (answer.isPresent()) return answer.get();
      }
      throw moving();
    }
  }

  /// Those of one thing as they stood at a moment of either clock.
  record Stood<R>(Supplier<Then<R>> then) implements LedgerRows<R> {
    /// @param position of the log that the rows stand for
    record Then<R>(List<R> rows, long position) {}

    @Override
    public long count(ViewStore views) {
      return then.get().rows().size();
    }

    @Override
    public <T> T walk(ViewStore views, Along<R, T> along) {
      Then<R> stood = then.get();
      return along.rows(stood.position(), stood.rows().size(), stood.rows().iterator());
    }
  }

  /// Made of whole views: a table, or the facts behind a figure.
  ///
  /// @param views that they are read from
  record Made<R>(List<? extends View<?>> views, Supplier<List<R>> rows) implements LedgerRows<R> {
    @Override
    public long count(ViewStore store) {
      return rows.get().size();
    }

    @Override
    public <T> T walk(ViewStore store, Along<R, T> along) {
      for (int tries = 0; tries < TRIES_MAX; tries++) {
        List<Long> before = views.stream().map(store::changes).toList();
        long position = views.stream().mapToLong(store::position).min().orElse(0);
        List<R> made = rows.get();
        if (before.equals(views.stream().map(store::changes).toList())) {
          return along.rows(position, made.size(), made.iterator());
        }
      }
      throw moving();
    }
  }
}
