package mingjian.infra.views;

import java.util.List;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Page;

/// What a page says of its total, once a store has counted no further than it was asked to.
final class Counted {
  private Counted() {}

  /// @param counted one more than [Ask#counted] where there are at least so many
  static <R> Page<R> page(List<R> rows, long counted, Ask ask) {
    boolean exact = ask.counted() == 0 || counted <= ask.counted();
    return new Page<>(rows, exact ? counted : ask.counted(), exact, ask.offset(), ask.limit());
  }
}
