package mingjian.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// A time limit of the procedure as data: which rule sets it, in which article, how long, and from when to when that rule is in force. The version in
/// force on the day that starts the clock holds; a date not known to the day starts none (DOMAIN 8.2).
///
/// @param since first day in force; @param until last day, null while it is
public record TimeLimit(TimeLimitKind kind, String instrument, String article, int months, LocalDate since, @Nullable LocalDate until) {
  /// A new version of a rule is a new line, and the old line gets its last day.
  public static final List<TimeLimit> ALL =
      List.of(
          new TimeLimit(TimeLimitKind.HEARING, "中国共产党纪律检查机关监督执纪工作规则（2019年）", "第五十五条", 1, LocalDate.of(2019, 1, 1), null),
          new TimeLimit(TimeLimitKind.ANNOUNCEMENT, "中国共产党纪律处分条例（2023年）", "第四十四条", 1, LocalDate.of(2024, 1, 1), null),
          new TimeLimit(TimeLimitKind.EXECUTION_REPORT, "中国共产党纪律处分条例（2023年）", "第四十五条", 6, LocalDate.of(2024, 1, 1), null),
          new TimeLimit(TimeLimitKind.REVIEW_REQUEST, "公职人员政务处分法", "第五十五条", 1, LocalDate.of(2020, 7, 1), null));

  public static Optional<TimeLimit> inForce(TimeLimitKind kind, PartialDate start) {
    return ALL.stream()
        .filter(limit -> limit.kind == kind && start.isDay())
        .filter(limit -> !start.latest().isBefore(limit.since) && (limit.until == null || !start.latest().isAfter(limit.until)))
        .findFirst();
  }

  public LocalDate dueOn(PartialDate start) {
    return start.latest().plusMonths(months);
  }
}
