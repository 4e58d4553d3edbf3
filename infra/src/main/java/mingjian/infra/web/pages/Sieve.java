package mingjian.infra.web.pages;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lets through what is wanted, one at a time.
final class Sieve<R> implements Iterator<R> {
  private final Iterator<R> all;
  private final Predicate<R> wanted;
  private @Nullable R next;

  Sieve(Iterator<R> all, Predicate<R> wanted) {
    this.all = all;
    this.wanted = wanted;
  }

  @Override
  public boolean hasNext() {
    while (next == null && all.hasNext()) {
      R row = all.next();
      if (wanted.test(row)) next = row;
    }
    return next != null;
  }

  @Override
  public R next() {
    if (!hasNext() || next == null) throw new NoSuchElementException();
    R row = next;
    next = null;
    return row;
  }
}
