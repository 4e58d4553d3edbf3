package mingjian.events.timelimits;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.PartialDate;

/// How time limits are counted. The day that starts the clock is not counted; a number of months ends on the same day of the month, or on its last; an
/// extension begins where the time before it ended. A last day that is free stays the last day: no rule of the field that we know says otherwise.
public final class Counting {
  private Counting() {}

  /// @param started the day that starts the clock; @param extended how often it was lengthened. What the rule doesn't allow isn't counted, and said
  public static Deadline of(TimeLimit limit, LocalDate started, int extended, WorkCalendar calendar) {
    SortedSet<Integer> fellBack = new TreeSet<>();
    LocalDate last = after(started, limit.length(), calendar, fellBack);
    List<Extension> used = limit.extensions(extended);
    for (Extension extension : used) {
      last = after(last, extension.by(), calendar, fellBack);
    }
    return new Deadline(last, explanation(limit, started, last, extended, calendar, fellBack));
  }

  private static LocalDate after(LocalDate day, Length length, WorkCalendar calendar, SortedSet<Integer> fellBack) {
    return switch (length.unit()) {
      case DAYS -> day.plusDays(length.n());
      case MONTHS -> day.plusMonths(length.n());
      case WORKING_DAYS -> {
        WorkCalendar.Reached reached = calendar.plusWorkingDays(day, length.n());
        fellBack.addAll(reached.fellBack());
        yield reached.day();
      }
    };
  }

  private static String explanation(
      TimeLimit limit, LocalDate started, LocalDate last, int extended, WorkCalendar calendar, SortedSet<Integer> fellBack) {
    StringBuilder text = new StringBuilder("自").append(PartialDate.of(started).inChinese()).append("起").append(limit.length().inChinese());
    List<Extension> used = limit.extensions(extended);
    used.forEach(extension -> text.append("，延长").append(extension.by().inChinese()).append("（").append(extension.approver()).append("）"));
    if (Stream.concat(Stream.of(limit.length()), used.stream().map(Extension::by)).anyMatch(length -> length.unit() == LengthUnit.WORKING_DAYS)) {
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
}
