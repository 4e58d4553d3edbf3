package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.worklist.WorklistRow;
import org.jspecify.annotations.Nullable;

/// A file on the first page with its dates, the first one first: its own, and those of its legal clocks 时限.
///
/// @param row null until it was looked up, and where the viewer may not see it
record DueItem(String file, List<Due> dues, @Nullable WorklistRow row) {
  /// @param what is due, in words; empty where the file's own date says it
  record Due(LocalDate on, String what) {}

  static DueItem of(WorklistRow row) {
    return new DueItem(row.file(), row.dueOn() == null ? List.of() : List.of(new Due(row.dueOn(), "")), row);
  }

  static DueItem of(DeadlinesRow clock) {
    LocalDate on = Objects.requireNonNull(clock.dueOn(), "what was asked for by its date has one");
    return new DueItem(clock.file(), List.of(new Due(on, clock.running() == null ? "" : clock.running().name())), null);
  }

  /// The same file with the dates of both.
  DueItem and(DueItem other) {
    List<Due> both = Stream.concat(dues.stream(), other.dues.stream()).sorted(Comparator.comparing(Due::on)).toList();
    return new DueItem(file, both, row == null ? other.row : row);
  }

  @Nullable LocalDate firstOn() {
    return dues.isEmpty() ? null : dues.getFirst().on();
  }
}
