package mingjian.events.timelimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which days are working days. The State Council says it anew for each year; for a year of which nothing was loaded only weekends are free.
public final class WorkCalendar {
  /// @param holidays free days, weekends need not stand here; @param makeUpDays 调休上班: weekend days that are worked
  public record Year(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    public Year {
      holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
      makeUpDays = Collections.unmodifiableSet(new TreeSet<>(makeUpDays));
    }
  }

  /// @param fellBack years on the way of which nothing was loaded
  public record Reached(LocalDate day, SortedSet<Integer> fellBack) {}

  private final SortedMap<Integer, Year> years;

  public WorkCalendar(SortedMap<Integer, Year> years) {
    this.years = new TreeMap<>(years);
  }

  public static WorkCalendar weekendsOnly() {
    return new WorkCalendar(new TreeMap<>());
  }

  public boolean isWorkingDay(LocalDate day) {
    Year year = years.get(day.getYear());
    boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (year == null) {
      return !weekend;
    }
    return year.makeUpDays().contains(day) || !weekend && !year.holidays().contains(day);
  }

  /// The `n`th working day after `day`, which itself isn't counted.
  public Reached plusWorkingDays(LocalDate day, int n) {
    SortedSet<Integer> fellBack = new TreeSet<>();
    LocalDate at = day;
    for (int left = n; left > 0; ) {
      at = at.plusDays(1);
      if (!years.containsKey(at.getYear())) {
        fellBack.add(at.getYear());
      }
      if (isWorkingDay(at)) {
        left--;
      }
    }
    return new Reached(at, fellBack);
  }

  /// The years that were loaded.
  public Set<Integer> loaded() {
    return new TreeSet<>(years.keySet());
  }

  @Override
  public String toString() {
    return years.toString();
  }
}
