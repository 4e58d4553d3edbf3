package mingjian.query.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import org.jspecify.annotations.Nullable;

/// A clock that runs, or ran, for one subject.
///
/// @param doneOn when what was due was done; null while it wasn't
public record Deadline(TimeLimit limit, PersonId person, PartialDate start, LocalDate dueOn, @Nullable PartialDate doneOn) {

  /// Days over, on the day it was done or else today; 0 in time. Being late is shown and blocks nothing.
  public long daysLate(LocalDate today) {
    LocalDate end = doneOn == null ? today : doneOn.earliest();
    return Math.max(0, ChronoUnit.DAYS.between(dueOn, end));
  }
}
