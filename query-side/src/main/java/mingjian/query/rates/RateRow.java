package mingjian.query.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.UnitId;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// One thing that a rate counts.
///
/// @param file where it stands: the id of a case, a talk, a person, …; null in answers where it would tell a person
/// @param unit null where its events name none
/// @param year of its own date; 0 where that isn't known
/// @param answer an [Answer], or the constant of the share
/// @param due the day after which it is late while it is open; null where nothing is due
/// @param positions of the events that make it so
/// @param guards the tags of files that it tells of: where one is sealed, the row is denied with it
/// @param marks what is remembered of a case until it is counted, sorted
/// @param inOffice what is remembered of a person or unit in that year; null for all others
public record RateRow(
    Rate rate, @Nullable String file, @Nullable UnitId unit, int year, String answer, @Nullable LocalDate due, List<Long> positions, Set<String> guards,
    List<String> marks, @Nullable InOffice inOffice) {

  static RateRow of(Rate rate, String file, @Nullable UnitId unit, PartialDate on, Enum<?> answer, long position, Set<String> guards) {
    return new RateRow(rate, file, unit, on.year(), answer.name(), null, List.of(position), guards, List.of(), null);
  }

  /// 1 to 4 where it is owed each quarter, and so due on the last day of one; 0 for all others.
  public int quarter() {
    return rate.isOwedQuarterly() && due != null ? Quarter.of(due).no() : 0;
  }

  boolean is(Answer other) {
    return answer.equals(other.name());
  }

  RateRow answered(Enum<?> now, long position) {
    return new RateRow(rate, file, unit, year, now.name(), due, Lists.with(positions, position), guards, marks, inOffice);
  }

  RateRow in(@Nullable UnitId unit) {
    return unit == null ? this : new RateRow(rate, file, unit, year, answer, due, positions, guards, marks, inOffice);
  }

  RateRow on(PartialDate on) {
    return new RateRow(rate, file, unit, on.year(), answer, due, positions, guards, marks, inOffice);
  }

  RateRow due(@Nullable LocalDate due) {
    return new RateRow(rate, file, unit, year, answer, due, positions, guards, marks, inOffice);
  }

  RateRow marked(Enum<?>... more) {
    SortedSet<String> all = new TreeSet<>(marks);
    Stream.of(more).map(Enum::name).forEach(all::add);
    return new RateRow(rate, file, unit, year, answer, due, positions, guards, List.copyOf(all), inOffice);
  }

  RateRow unmarked(Enum<?> mark) {
    return new RateRow(rate, file, unit, year, answer, due, positions, guards, Lists.without(marks, mark.name()), inOffice);
  }

  boolean has(Enum<?> mark) {
    return marks.contains(mark.name());
  }

  /// Without what only the fold must remember, and without who it is.
  public RateRow told() {
    return new RateRow(rate, rate.isOfPersons() ? null : file, unit, year, answer, due, positions, guards, List.of(), null);
  }
}
