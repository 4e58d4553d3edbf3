package mingjian.events;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A stretch of time, both ends included. `to` null means it still goes on; an end that the papers don't tell is
/// [PartialDate#UNKNOWN], which is another thing.
public record Period(PartialDate from, @Nullable PartialDate to) {
  public Period {
    if (to != null && to.isSurelyBefore(from)) {
      throw new Reversed(from, to);
    }
  }

  /// It would end before it begins.
  public static final class Reversed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient PartialDate from;
    private final transient PartialDate to;

    Reversed(PartialDate from, PartialDate to) {
      super("结束日期（%s）早于开始日期（%s），请核对。".formatted(to.inChinese(), from.inChinese()));
      this.from = from;
      this.to = to;
    }

    public PartialDate from() {
      return from;
    }

    public PartialDate to() {
      return to;
    }
  }

  public static Period since(PartialDate from) {
    return new Period(from, null);
  }

  public boolean isOpen() {
    return to == null;
  }

  /// Both ends known to the day (or the end open), so that days may be counted without guessing.
  public boolean isExact() {
    return from.isDay() && (to == null || to.isDay());
  }

  /// The widest days the period can cover. An unknown or open end reaches to [LocalDate#MAX].
  public LocalDate firstDay() {
    return from.earliest();
  }

  public LocalDate lastDay() {
    return to == null ? LocalDate.MAX : to.latest();
  }

  public boolean mayIntersect(Period other) {
    return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
  }

  public boolean mayContain(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /// Days in both periods, both ends counted; 0 where they don't meet. Open or unknown ends of both are cut at `today`.
  public long overlapDays(Period other, LocalDate today) {
    LocalDate start = later(firstDay(), other.firstDay());
    LocalDate end = earlier(earlier(lastDay(), other.lastDay()), today);
    return start.isAfter(end) ? 0 : ChronoUnit.DAYS.between(start, end) + 1;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
