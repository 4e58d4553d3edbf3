package mingjian.infra.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a log is copied to: takes rows as they are.
interface LogTarget {
  record Commit(LogRows.CommitRow row, List<LogRows.EventRow> events) {
    long last() {
      return row.first() + events.size() - 1;
    }
  }

  /// In Chinese, as a person calls it.
  String name();

  /// @return null in an empty one
  @Nullable StoredCommit last();

  /// Stores them in order; what is stored when it fails is a whole log, up to some commit.
  ///
  /// @throws LogUnavailable when they can't be written
  void add(List<Commit> commits);
}
