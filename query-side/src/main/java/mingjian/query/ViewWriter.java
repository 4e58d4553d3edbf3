package mingjian.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The writing side of a view store. Unlike [ViewStore] it knows no viewer, so it is for processors only. Several nodes may fold the same
/// view: whoever comes first writes, and the others find that the view has moved.
public interface ViewWriter {
  /// The rows there are for these keys.
  <R> Map<String, R> rows(View<R> view, Set<String> keys);

  /// Rows, postings and the position of the view, in one transaction.
  ///
  /// @param after where the view stood when these events were folded
  /// @throws ViewMoved when it doesn't stand there any more; nothing is written then
  /// @throws ViewFault where the view can't tell the fields, readers or search text of a row it made
  <R> void write(View<R> view, long after, Folded<R> folded);

  /// What a batch of events left behind in one view, as for [#write].
  record Step<R>(View<R> view, long after, Folded<R> folded) {
    private void to(ViewWriter writer) {
      writer.write(view, after, folded);
    }
  }

  /// As [#write] for several views, in one transaction where the store can; where it throws, some may have been written or none.
  default void write(List<Step<?>> steps) {
    steps.forEach(step -> step.to(this));
  }

  /// Nothing more comes for the moment: a store may write down now what it kept back.
  default void rest() {}

  /// The last position that the view has folded; 0 before the first.
  long position(View<?> view);

  /// Forgets everything of this version of the view; it starts again at position 0.
  void clear(View<?> view);

  /// As [#clear], before much is written at once: a store may do until [#endBulk] what makes that quicker. Nobody can ask meanwhile.
  default void beginBulk(View<?> view) {
    clear(view);
  }

  default void endBulk(View<?> view) {}

  /// Throws away the rows of the versions that this one outdates. Called when this one has caught up.
  void dropOlder(View<?> view);
}
