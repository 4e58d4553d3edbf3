package mingjian.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a batch of events leaves behind in a view: to be written whole or not at all.
///
/// @param rows the rows that changed, by key, in the order they were first touched
/// @param postings which event touched which thing; as-of replays these
/// @param position the last event of the batch, whether it touched a row or not
public record Folded<R>(Map<String, Change<R>> rows, List<Posting> postings, long position) {
  /// @param row null where the row is gone
  /// @param position the event that touched it last
  public record Change<R>(@Nullable R row, long position) {}

  public record Posting(String thing, long position) {}
}
