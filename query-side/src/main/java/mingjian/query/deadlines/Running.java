package mingjian.query.deadlines;

import java.time.LocalDate;
import mingjian.events.timelimits.Consequence;
import mingjian.events.timelimits.Deadline;
import mingjian.events.timelimits.TimeLimit;

/// A clock that was started, by the version of the limit that was in force on that day. It stays with it.
///
/// @param since when that version came into force; with the limit's id it is found again
/// @param position of the event that started it
/// @param extended how often it was lengthened
/// @param counted how the last day was found, in Chinese
public record Running(
    String name, String basis, LocalDate since, boolean lapses, Consequence consequence, LocalDate startedOn, long position, int extended,
    LocalDate dueOn, String counted) {

  static Running of(TimeLimit limit, LocalDate startedOn, long position, Deadline deadline) {
    return new Running(
        limit.name(), limit.basis().inChinese(), limit.basis().from(), limit.lapses(), limit.consequence(), startedOn, position, 0, deadline.dueOn(),
        deadline.explanation());
  }

  Running extendedTo(Deadline deadline) {
    return new Running(
        name, basis, since, lapses, consequence, startedOn, position, extended + 1, deadline.dueOn(), deadline.explanation());
  }
}
