package mingjian.query.deadlines;

import java.time.LocalDate;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// One clock.
///
/// @param limit the id of the time limit; @param person whom it runs for, null where it runs for the file
/// @param measure the number of the measure it runs for; null where it runs for none
/// @param unit null where the file's events name none
/// @param running null while it waits
/// @param endedOn when it was done or voided; null before
/// @param inTime null where it isn't done, or the date of it isn't precise enough to tell
/// @param handled the grant that those hold who handle it (`case:<id>`); null where it is given to nobody by name
/// @param readers as of the last event that touched it
public record DeadlinesRow(
    String file, String limit, @Nullable PersonId person, @Nullable String measure, @Nullable UnitId unit, @Nullable String handled, DeadlineState state, @Nullable Running running,
    @Nullable PartialDate endedOn, @Nullable Boolean inTime, Set<String> readers) {

  /// Null where nothing is due any more.
  public @Nullable LocalDate dueOn() {
    return state == DeadlineState.OPEN && running != null ? running.dueOn() : null;
  }

  DeadlinesRow known(@Nullable UnitId unit, @Nullable String handled, Set<String> readers) {
    return new DeadlinesRow(file, limit, person, measure, unit == null ? this.unit : unit, handled, state, running, endedOn, inTime, readers);
  }

  DeadlinesRow started(Running running) {
    return new DeadlinesRow(file, limit, person, measure, unit, handled, DeadlineState.OPEN, running, null, null, readers);
  }

  DeadlinesRow extended(Running running) {
    return new DeadlinesRow(file, limit, person, measure, unit, handled, state, running, endedOn, inTime, readers);
  }

  DeadlinesRow voided(PartialDate on) {
    return new DeadlinesRow(file, limit, person, measure, unit, handled, DeadlineState.VOIDED, running, on, null, readers);
  }

  DeadlinesRow done(PartialDate on, LocalDate dueOn) {
    Boolean inTime = !on.isKnown() ? null : !on.latest().isAfter(dueOn) ? Boolean.TRUE : on.earliest().isAfter(dueOn) ? Boolean.FALSE : null;
    return new DeadlinesRow(file, limit, person, measure, unit, handled, DeadlineState.DONE, running, on, inTime, readers);
  }
}
