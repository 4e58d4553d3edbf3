package mingjian.events.timelimits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.PartialDate;

/// How time limits are counted. The day that starts the clock is not counted; a number of months ends on the same day of the month, or on its last; an
/// extension begins where the time before it ended. A last day that is free stays the last day: no rule of the field that we know says otherwise.
///
/// No event tells the hour of what starts a clock. Hours are therefore counted from the end of its day (`24时`), and the deadline says so: somebody may be
/// reminded up to a day late, and is never called late before the time can have passed (DOMAIN 8.2).
public final class Counting {
  private Counting() {}

  /// @param started the day that starts the clock; @param extended how often it was lengthened. What the rule doesn't allow isn't counted, and said
  public static Deadline of(TimeLimit limit, LocalDate started, int extended, WorkCalendar calendar) {
    SortedSet<Integer> fellBack = new TreeSet<>();
    LocalDateTime end = after(endOf(started), limit.length(), calendar, fellBack);
    List<Extension> used = limit.extensions(extended);
    for (Extension extension : used) {
      end = after(end, extension.length(), calendar, fellBack);
    }
    LocalDate last = lastDay(end);
    return new Deadline(last, explanation(limit, started, last, extended, calendar, fellBack));
  }

  /// @param end the moment at which the time before it is over
  private static LocalDateTime after(LocalDateTime end, Length length, WorkCalendar calendar, SortedSet<Integer> fellBack) {
    LocalDate day = lastDay(end);
    return switch (length.unit()) {
      case HOURS -> end.plusHours(length.n());
      case DAYS -> endOf(day.plusDays(length.n()));
      case MONTHS -> endOf(day.plusMonths(length.n()));
      case WORKING_DAYS -> {
        WorkCalendar.Reached reached = calendar.plusWorkingDays(day, length.n());
        fellBack.addAll(reached.fellBack());
        yield endOf(reached.day());
      }
    };
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay();
  }

  private static LocalDate lastDay(LocalDateTime end) {
    return end.minusNanos(1).toLocalDate();
  }

  private static String explanation(
      TimeLimit limit, LocalDate started, LocalDate last, int extended, WorkCalendar calendar, SortedSet<Integer> fellBack) {
    StringBuilder text = new StringBuilder("自").append(PartialDate.of(started).inChinese()).append("起").append(limit.length().inChinese());
    List<Extension> used = limit.extensions(extended);
    used.forEach(extension -> text.append("，延长").append(extension.length().inChinese()).append("（").append(extension.approver()).append("）"));
    if (counts(limit, used, LengthUnit.HOURS)) {
      text.append("，只载明日期，自当日24时起算");
    }
    if (counts(limit, used, LengthUnit.WORKING_DAYS)) {
      boolean holidaysKnown = IntStream.rangeClosed(started.getYear(), last.getYear()).anyMatch(calendar.loaded()::contains);
      text.append(holidaysKnown ? "，扣除周末和节假日" : "，扣除周末");
    }
    if (!fellBack.isEmpty()) {
      text.append(fellBack.stream().map(year -> year + "年").collect(Collectors.joining("、", "；", "未装载节假日安排，仅扣周末")));
    }
    if (extended > used.size()) {
      text.append("；另有").append(extended - used.size()).append("次延长超出规定次数，未计入");
    }
    return text.toString();
  }

  private static boolean counts(TimeLimit limit, List<Extension> used, LengthUnit unit) {
    return Stream.concat(Stream.of(limit.length()), used.stream().map(Extension::length)).anyMatch(length -> length.unit() == unit);
  }
}
